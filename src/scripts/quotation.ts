/** A passage to be quoted. */
export interface Quoted {
  /** Its number, as `4.1`. */
  label: string;
  /** Its exact words. */
  words: string;
  /** Title, publisher, kind, dates, caveats, and the edition's version. */
  reference: string;
  /** Its permanent address. */
  address: string;
}

/** The exact words with all that a reader needs to find and judge them, as plain text or as Markdown. */
export function quotationOf({ label, words, reference, address }: Quoted, markdown: boolean): string {
  const source = `¶ ${label}, ${reference}`;
  if (markdown) return `> ${escape(words)}\n>\n> ${escape(source)}, <${address}>\n`;
  // Marks within marks are single ones.
  return `“${words.replace(/“([^“”]*)”/g, '‘$1’')}”\n(${source}, ${address})`;
}

/** Characters that Markdown would take for marking. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
