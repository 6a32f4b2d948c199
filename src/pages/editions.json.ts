import { edition, words } from '../edition.ts';
import { editionsJson } from '../exports/editions.ts';

/** The words of every edition as digests; set in lines, so that `grep` finds a digest with its day. */
export const GET = () =>
  new Response(`${JSON.stringify(editionsJson(edition, words), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
