/**
 * Numbers the links of a page that leave the edition, for print: a link gets the attribute `data-endnote` with the
 * number of its address. Gives the HTML and the addresses in the order of their first link, escaped as they stood.
 */
export function numberEndnotes(html: string): { html: string; addresses: string[] } {
  const addresses: string[] = [];
  const numbered = html.replace(/(<a\b[^>]*?\shref=")(https?:[^"]+)"/g, (_link, start: string, address: string) => {
    if (!addresses.includes(address)) addresses.push(address);
    return `${start}${address}" data-endnote="${addresses.indexOf(address) + 1}"`;
  });
  return { html: numbered, addresses };
}
