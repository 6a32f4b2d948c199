/*
 * Characters that nothing shows. Some change what is seen (“Trojan Source”, CVE-2021-42574) or carry words that no reader
 * sees; they would be published unnoticed.
 */

/**
 * What no text has: control characters other than tab, line ends and form feed, noncharacters, half a surrogate pair.
 * XML 1.0, production 2 (Char), has none of them, and HTML calls them errors (13.2.3.5, preprocessing the input stream).
 */
export const control = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/**
 * What leaves no trace on the page: embeddings, overrides and isolates of direction (UAX #9), zero-width spaces, word
 * joiners, byte order marks and deprecated format characters (Unicode, chapter 23), tags outside the emoji of a flag
 * (UTS #51). Not among them is what the spelling of a language or an emoji needs: U+200C and U+200D (UAX #31, 2.3),
 * variation selectors, soft hyphens; and the marks of direction U+200E, U+200F, U+061C, which reorder no letters.
 */
export const unseen =
  /[\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu;

/** A text without what nothing shows. */
export function visible(text: string): string {
  return text.replace(unseen, '');
}

/** A character’s code point as Unicode writes it: U+202E. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What in a text nothing shows, each code point with how often it stands there: “U+200B (2), U+202E”. */
export function unseenIn(text: string): string {
  const found = Map.groupBy(text.match(unseen) ?? [], codePoint);
  return [...found].map(([name, all]) => (all.length > 1 ? `${name} (${all.length})` : name)).join(', ');
}
