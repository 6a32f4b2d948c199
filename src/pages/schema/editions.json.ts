import { editionsJsonSchema } from '../../exports/editions-schema.ts';

/** The JSON Schema of `/editions.json`. */
export const GET = () => Response.json(editionsJsonSchema);
