import type { Graph } from 'schema-dts';

/**
 * A graph as the text of a script element. What could end the element, open a comment in it or break a line is written
 * as JSON escapes (HTML, “Restrictions for contents of script elements”), so no text of the edition can get out.
 */
export function serialize(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
