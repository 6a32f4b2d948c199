/**
 * Numbers the links of a page that leave the edition, for print: a link gets the attribute `data-endnote` with the
 * number of its address. Gives the HTML and the addresses in the order of their first link, escaped as they stood.
 */
export function numberEndnotes(html: string): { html: string; addresses: string[] } {
  const numbers = new Map<string, number>();
  const numbered = html.replace(/(<a\b[^>]*?\shref=")(https?:[^"]+)"/g, (_link, start: string, address: string) => {
    const number = numbers.get(address) ?? numbers.size + 1;
    numbers.set(address, number);
    return `${start}${address}" data-endnote="${number}"`;
  });
  return { html: numbered, addresses: [...numbers.keys()] };
}
