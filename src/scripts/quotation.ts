/** Words of a release to be quoted. */
export interface Quoted {
  /** Where they stand, as `¶ 4.1` or `¶¶ 4–4.1`. */
  pinpoint: string;
  /** The exact words, a line for each passage. */
  words: readonly string[];
  /** Title, publisher, kind, dates, caveats, and the edition's version. */
  reference: string;
  /** Their permanent address. */
  address: string;
}

/** The exact words with all that a reader needs to find and judge them, as plain text or as Markdown. */
export function quotationOf({ pinpoint, words, reference, address }: Quoted, markdown: boolean): string {
  const source = `${pinpoint}, ${reference}`;
  if (markdown) return `${words.map((line) => `> ${escape(line)}\n>\n`).join('')}> ${escape(source)}, <${address}>\n`;
  // Marks within marks are single ones.
  const quotation = words.join('\n\n').replaceAll('“', '‘').replaceAll('”', '’');
  return `“${quotation}”\n(${source}, ${address})`;
}

/** Characters that Markdown would take for marking. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
