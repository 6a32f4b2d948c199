import { trusted } from '../trusted.ts';

const entities = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi;

/** An entity has no angle bracket: what this lets through can be no element, and its document runs nothing. */
const rules = { createHTML: (text: string) => text.replaceAll('<', '') };
let policy: typeof rules | undefined;

/** Where a text has entities of HTML: the place of the first, or -1. */
export function entityIn(text: string): number {
  return text.search(entities);
}

/** A text with its entities of HTML decoded. A browser knows them all, so that no list of them is loaded. */
export function decoded(text: string): string {
  return text.replace(entities, (entity) => {
    policy ??= trusted('entities', rules);
    return new DOMParser().parseFromString(policy.createHTML(entity), 'text/html').documentElement.textContent;
  });
}
