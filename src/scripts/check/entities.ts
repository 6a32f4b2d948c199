/** The Trusted Types policy for text that is parsed; every page’s security policy names it. */
export const trustedName = 'entities';

const entities = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi;

interface Parser {
  /** Text that a parser takes: to the browser no longer a string. */
  createHTML(text: string): string;
}

/** An entity has no angle bracket: what this lets through can be no element, and its document runs nothing. */
const rules: Parser = { createHTML: (text) => text.replaceAll('<', '') };
let parser: Parser | undefined;

/** Where a text has entities of HTML: the place of the first, or -1. */
export function entityIn(text: string): number {
  return text.search(entities);
}

/** A text with its entities of HTML decoded. A browser knows them all, so that no list of them is loaded. */
export function decoded(text: string): string {
  return text.replace(entities, (entity) => {
    parser ??= globalThis.trustedTypes?.createPolicy(trustedName, rules) ?? rules;
    return new DOMParser().parseFromString(parser.createHTML(entity), 'text/html').documentElement.textContent;
  });
}
