import { fieldName, type Document } from './document.ts';
import type { Mistake } from './mistake.ts';
import type { z } from 'zod';
import type { editionSchema } from './schema/edition.ts';

/** Where a published address went; both from the edition's root: `/areas/trade/`. */
export interface Redirect {
  from: string;
  to: string;
  /** What an author reads of it in a mistake. */
  place: Pick<Mistake, 'file' | 'line' | 'field'>;
}

/** Reads the redirects of the edition. Two from one address, circles and chains are mistakes, and so are forms that no host can serve. */
export function readRedirects(
  { path, data, lineOf }: Document<z.output<typeof editionSchema>>,
  mistakes: Mistake[],
): Redirect[] {
  const redirects = data.redirects.map(({ from, to }, index) => {
    const field = ['redirects', index];
    return { from, to, place: { file: path, line: lineOf(field), field: fieldName(field) } };
  });
  const targets = new Map<string, string>();
  for (const { from, to, place } of redirects) {
    if (targets.has(from)) mistakes.push({ ...place, ...twice(from) });
    else targets.set(from, to);
  }
  for (const { from, to, place } of redirects) {
    const end = endOf(to, targets);
    if (end === undefined) mistakes.push({ ...place, ...circle(from) });
    else if (end !== to) mistakes.push({ ...place, ...chain(to, end) });
    else if (!fits(from, to)) mistakes.push({ ...place, ...misfit(from, to) });
  }
  return redirects;
}

/** What an address is to a host: a page, a place in a page, or a file. */
export function kindOf(address: string): 'page' | 'place' | 'file' {
  if (address.includes('#')) return 'place';
  return address.endsWith('/') ? 'page' : 'file';
}

/** Whether hosts that only serve files can lead from one address to the other. */
function fits(from: string, to: string): boolean {
  if (kindOf(from) === 'place') return kindOf(to) === 'place' && from.split('#')[0] === to.split('#')[0];
  return (kindOf(from) === 'file') === (kindOf(to) === 'file');
}

/** Where one arrives from `address`; nothing, if never. */
function endOf(address: string, targets: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  for (let next: string | undefined = address; next !== undefined; next = targets.get(next)) {
    if (passed.has(next)) return undefined;
    passed.add(next);
  }
  return [...passed].at(-1);
}

type Told = Pick<Mistake, 'problem' | 'expected' | 'mend'>;

function twice(from: string): Told {
  return {
    problem: `${from} is redirected twice.`,
    expected: 'one place where an address went.',
    mend: 'Take out one of the two.',
  };
}

function circle(from: string): Told {
  return {
    problem: `the redirect from ${from} leads in a circle.`,
    expected: 'an address that is published.',
    mend: 'Write where readers are to arrive.',
  };
}

function chain(to: string, end: string): Told {
  return {
    problem: `${to} is itself redirected.`,
    expected: 'an address that is published.',
    mend: `Write where it leads: “to: ${end}”.`,
  };
}

function misfit(from: string, to: string): Told {
  return {
    problem: `no host can lead from ${from} to ${to}.`,
    expected:
      'from a page (/areas/trade/) to a page or a place in one, from a file to a file, from a place (/glossary/#kt-1) to a place in the same page.',
    mend: 'Name such an address.',
  };
}
