import type { APIRoute } from 'astro';
import { searchDocuments } from '../../search/documents.ts';

/** What the search index is made of. The file is not published: the index takes its place. */
export const GET: APIRoute = () => Response.json(searchDocuments());
