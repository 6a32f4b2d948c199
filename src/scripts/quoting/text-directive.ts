/** Words on a page, and what stands around them in their blocks. */
export interface Place {
  /** All words of the page. */
  page: string;
  /** What stands before them in their first block. */
  before: string;
  /** They themselves, block by block. */
  blocks: readonly string[];
  /** What stands after them in their last block. */
  after: string;
}

/** So many letters are named whole; of more, the first and the last words. */
const longest = 100;
/** How many words at least stand for the rest. */
const least = 4;

/**
 * The text directive that leads a browser to words, as `text=prefix-,start,end,-suffix` (URL Fragment Text Directives,
 * wicg.github.io/scroll-to-text-fragment). It names as much as tells them apart from all else on the page.
 */
export function textDirective({ page, before, blocks, after }: Place): string {
  const all = fold(page);
  const isOnce = (text: string) => {
    const found = all.indexOf(fold(text));
    return found >= 0 && all.indexOf(fold(text), found + 1) < 0;
  };
  const [first = '', last = ''] = [blocks[0], blocks.at(-1)];
  const start = heads(first, least).find(isOnce) ?? first;
  const end = tails(last, least).find(isOnce) ?? last;
  const isWhole = blocks.length === 1 && first.length <= Math.max(longest, start.length + end.length);

  const from = isWhole ? first : start;
  const prefix = isOnce(from) ? '' : (tails(before, 1).find((text) => isOnce(text + from)) ?? before);
  const to = isWhole ? prefix + from : end;
  const suffix = isOnce(to) ? '' : (heads(after, 1).find((text) => isOnce(to + text)) ?? after);

  const parts = [from, ...(isWhole ? [] : [end])].map(encode);
  if (prefix.trim()) parts.unshift(`${encode(prefix)}-`);
  if (suffix.trim()) parts.push(`-${encode(suffix)}`);
  return `text=${parts.join(',')}`;
}

/** The beginnings of a text that end with a word, from the one of so many words on. */
function heads(text: string, words: number): string[] {
  return wordsOf(text)
    .slice(words - 1)
    .map(({ index, segment }) => text.slice(0, index + segment.length));
}

/** The ends of a text that begin with a word, from the one of so many words on. */
function tails(text: string, words: number): string[] {
  return wordsOf(text)
    .reverse()
    .slice(words - 1)
    .map(({ index }) => text.slice(index));
}

function wordsOf(text: string): Intl.SegmentData[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike);
}

/** Browsers compare without regard to case and white space. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/** `-`, `,` and `&` have a meaning of their own in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
}
