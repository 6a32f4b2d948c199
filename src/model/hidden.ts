import type { Nodes } from 'mdast';
import { unseenFault, type Fault } from './legible.ts';

/** Characters that no text has or that nothing shows, where an escape (`&#x202E;`) brings them into Markdown. */
export function hiddenIn(nodes: readonly Nodes[]): Fault[] {
  return nodes.flatMap((node): Fault[] => {
    const said = ['value' in node ? node.value : '', 'url' in node ? node.url : ''].join(' ');
    const fault = unseenFault(said, node.position?.start.line);
    return [...(fault ? [fault] : []), ...('children' in node ? hiddenIn(node.children) : [])];
  });
}

/** The same in front matter, where they are written as `"\\u202E"`. */
export function hiddenInFields(
  value: unknown,
  lineOf: (field: readonly PropertyKey[]) => number | undefined,
  path: readonly PropertyKey[] = [],
): Fault[] {
  if (typeof value === 'string') {
    const fault = unseenFault(value);
    return fault ? [{ ...fault, line: lineOf(path) }] : [];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) => hiddenInFields(inner, lineOf, [...path, key]));
}
