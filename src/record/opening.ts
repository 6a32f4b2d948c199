import { Parser } from 'htmlparser2';

/** How many words tell one place from another. */
const enough = 8;

/** Elements that stand in a line of text; all others begin a line of their own. */
const inline = /^(a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/;

/**
 * The first words of an element: those of its first line of text, at most eight. `html` begins with the element.
 * What is the edition's own there (machinery, notes) does not count.
 */
export function openingOf(html: string): string {
  let text = '';
  let depth = 0;
  /** The depth at which something begins that does not count. */
  let aside = Infinity;
  const words = () => text.split(/\s/).filter(Boolean);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > 1 && depth < aside && isAside(name, attributes)) aside = depth;
      if (!inline.test(name)) endLine();
    },
    ontext: (data) => {
      if (depth >= aside) return;
      text += data;
      if (words().length > enough) parser.pause();
    },
    onclosetag: (name) => {
      if (depth === aside) aside = Infinity;
      depth -= 1;
      if (!inline.test(name)) endLine();
      if (depth === 0) parser.pause();
    },
  });
  const endLine = () => {
    if (words().length > 0) parser.pause();
    else text = '';
  };
  parser.write(html);
  return words().slice(0, enough).join(' ');
}

function isAside(name: string, attributes: Record<string, string>): boolean {
  return name === 'script' || name === 'style' || 'data-layer' in attributes;
}
