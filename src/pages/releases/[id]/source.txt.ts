import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../../edition.ts';

export const getStaticPaths = (() =>
  edition.releases.map(({ id, source: { bytes } }) => ({ params: { id }, props: { bytes } }))) satisfies GetStaticPaths;

/** The captured source, byte for byte. */
export const GET: APIRoute<{ bytes: Uint8Array }> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
