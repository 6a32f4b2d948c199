import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, words } from '../../edition.ts';
import { editionsByYear } from '../../exports/editions.ts';

export const getStaticPaths = (() =>
  editionsByYear(edition, words).map((props) => ({ params: { year: props.year }, props }))) satisfies GetStaticPaths;

/** The words of every edition, of a year’s releases; set in lines, as the first file is. */
export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props, null, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
