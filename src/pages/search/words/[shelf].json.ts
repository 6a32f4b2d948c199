import type { APIRoute, GetStaticPaths } from 'astro';
import { searchDocuments } from '../../../search/documents.ts';
import { vocabularyOf } from '../../../search/vocabulary.ts';

/** The words that the edition has, for a search that does not find one. */
export const getStaticPaths = (() =>
  [...vocabularyOf(searchDocuments())].map(([shelf, words]) => ({
    params: { shelf },
    props: { words },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: string[] }> = ({ props }) => Response.json(props.words);
