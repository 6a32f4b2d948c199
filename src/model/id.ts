import { codePoint } from './character.ts';
import type { Kind } from './files.ts';
import type { Mistake } from './mistake.ts';
import { isYear } from './year.ts';

/** Names of files may have 255 bytes, an ending as “.csl.json” included. */
const longest = 200;

/** What is wrong with an id that cannot be part of an address, or whose address is that of another page. */
export function wrongId(kind: Kind, id: string): Pick<Mistake, 'problem' | 'expected'> | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return {
      problem: `“${id}” cannot be an address${strangeLetter(id)}.`,
      expected: 'lower-case letters a–z, digits and single hyphens.',
    };
  }
  if (id.length > longest) {
    return {
      problem: `“${id.slice(0, 20)}…” has ${id.length} letters.`,
      expected: `at most ${longest}: files and addresses are made of it.`,
    };
  }
  if (kind === 'releases' && isYear(id)) {
    return {
      problem: `/releases/${id}/ is the list of a year’s releases.`,
      expected: 'an id that is not a year alone, nor “undated”.',
    };
  }
  if (id === 'index') {
    return {
      problem: `/${kind}/index/ is to web servers the list /${kind}/ itself.`,
      expected: 'an id that is not “index”.',
    };
  }
  return undefined;
}

/** The first letter that an id may not have, where it looks like one that it may: a Cyrillic “а” is U+0430. */
function strangeLetter(id: string): string {
  const [letter] = /[^\0-\x7F]/u.exec(id) ?? [];
  return letter === undefined ? '' : `: “${letter}” is ${codePoint(letter)}`;
}
