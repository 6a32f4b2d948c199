import type { APIRoute, GetStaticPaths } from 'astro';
import { words } from '../../../search/words.ts';

/** The words that the edition has, for a search that does not find one. */
export const getStaticPaths = (() =>
  [...words].map(([shelf, props]) => ({ params: { shelf }, props: { words: props } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: string[] }> = ({ props }) => Response.json(props.words);
