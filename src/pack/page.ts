import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { withPolicy } from '../hosting/policy.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of the page and what stands there instead. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** Attributes that hold an address. */
const addresses = new Set(['href', 'src', 'action', 'cite']);

/**
 * A page as it reads from a disk: addresses below `base` lead to files from where it stands, at `path`; scripts are
 * left out, which browsers do not run there, and what is said without them is said. All else stays as it is, letter by
 * letter.
 */
export function pageOnDisk(html: string, path: string, base: string): string {
  const changes = changesOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), path, base);
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, text } of changes.sort((a, b) => a.from - b.from)) {
    pieces.push(html.slice(done, from), text);
    done = to;
  }
  return withPolicy([...pieces, html.slice(done)].join(''));
}

function changesOf(node: Node, path: string, base: string): Change[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => changesOf(child, path, base)) : [];
  if (!('tagName' in node) || !node.sourceCodeLocation) return inside;
  const { startTag, endTag, attrs, ...whole } = node.sourceCodeLocation;
  if (isLeftOut(node)) return [replaced(whole, '')];
  if (node.tagName === 'noscript')
    return [startTag, endTag].flatMap((tag) => (tag ? replaced(tag, '') : [])).concat(inside);
  if (node.tagName === 'style' && startTag && endTag) {
    const [text] = node.childNodes;
    const css = text && 'value' in text ? text.value : '';
    const fonts = css.replaceAll(`url("${base}`, `url("${relative('', path)}`);
    return [{ from: startTag.endOffset, to: endTag.startOffset, text: fonts }];
  }
  const own = node.attrs.flatMap(({ name, value }) => {
    const place = attrs?.[name];
    const address = addresses.has(name) ? value : '';
    if (place && address.startsWith(base) && !address.startsWith('//'))
      return replaced(place, `${name}="${escaped(onDisk(address.slice(base.length), path))}"`);
    // A page that moved leads on after no seconds.
    const [, wait = '', to = ''] = (name === 'content' && /^(\d+; url=)(.*)$/.exec(value)) || [];
    return place && to.startsWith(base)
      ? replaced(place, `content="${wait}${escaped(onDisk(to.slice(base.length), path))}"`)
      : [];
  });
  return [...own, ...inside];
}

/** Scripts, what is loaded early for them or from elsewhere than beside the page, and the policy, which is made anew. */
function isLeftOut({ tagName, attrs }: Element): boolean {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value ?? '';
  return (
    (tagName === 'script' && value('type') !== 'application/ld+json') ||
    (tagName === 'link' && /^(module)?preload$/.test(value('rel'))) ||
    (tagName === 'meta' && value('http-equiv') === 'content-security-policy')
  );
}

/** From the page at `path` to what is published at `address` below the base: a folder’s page is a file there. */
function onDisk(address: string, path: string): string {
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  return relative(place === '' || place.endsWith('/') ? `${place}index.html` : place, path) + rest;
}

function relative(to: string, path: string): string {
  const way = posix.relative(posix.dirname(path), to);
  return to === '' && way !== '' ? `${way}/` : way;
}

function replaced({ startOffset, endOffset }: Token.Location, text: string): Change {
  return { from: startOffset, to: endOffset, text };
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
