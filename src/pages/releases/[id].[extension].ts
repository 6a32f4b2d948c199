import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../edition.ts';
import { formats, type Format } from '../../exports/formats.ts';
import type { Release } from '../../model/release.ts';

export const getStaticPaths = (() =>
  edition.releases.flatMap((release) =>
    formats.map((format) => ({ params: { id: release.id, extension: format.extension }, props: { release, format } })),
  )) satisfies GetStaticPaths;

/** A release in one of the formats. */
export const GET: APIRoute<{ release: Release; format: Format }> = ({ props: { release, format } }) =>
  new Response(format.write(release, edition), { headers: { 'Content-Type': `${format.type}; charset=utf-8` } });
