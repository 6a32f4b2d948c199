import { indexJsonSchema } from '../../exports/index-schema.ts';

/** The JSON Schema of `/index.json` and the files of its years. */
export const GET = () => Response.json(indexJsonSchema);
