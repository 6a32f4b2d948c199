import { releaseJsonSchema } from '../../exports/schema.ts';

/** The JSON Schema of a release's `.json`. */
export const GET = () => Response.json(releaseJsonSchema);
