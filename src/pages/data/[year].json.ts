import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../edition.ts';
import { yearsJson } from '../../exports/edition.ts';

export const getStaticPaths = (() =>
  yearsJson(edition).map((year) => ({ params: { year: year.year }, props: year }))) satisfies GetStaticPaths;

/** All releases of a year as data, with the subjects that they concern. */
export const GET: APIRoute = ({ props }) => Response.json(props);
