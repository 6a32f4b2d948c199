import { allNames, type Entity } from '../model/entity.ts';

/** A part of a text: words of the release and, where they are a name of exactly one entity, that entity. */
export interface Piece {
  words: string;
  /** Those whose name it is. */
  entities: readonly Entity[];
}

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** What Arabic and Hebrew put before a noun without a space: “and”, “in”, “to” and the like. */
const prefixes = { Arab: '[وف]?[بلك]?', Hebr: '[ושהבלכמ]{0,3}' };
/** What Korean puts after a noun without a space. */
const particles =
  '(?:은|는|이|가|을|를|의|와|과|에|에서|에게|께서|로|으로|도|만|및|측|간|까지|부터|보다|처럼|이며|이다)*';

/** An address of the web or of mail, in which no name is looked for; a stop after it is not its own. */
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>]*[^\s<>\p{P}]\/?|[\w.+-]+@[\w.-]+\w`;

/**
 * Finds the names of entities in a text: the longest first, none inside another, whole words only. Where a script has no
 * spaces, words are those that Unicode's segmentation finds, and a state's name with 国 is one; Korean names may have
 * particles after them.
 */
export function nameFinder(entities: readonly Entity[], language: string): (text: string) => Piece[] {
  const owners = new Map<string, Set<Entity>>();
  const patterns = new Map<string, string>();
  for (const entity of entities) {
    for (const name of allNames(entity).filter(({ length }) => length > 1)) {
      const isAcronym = entity.acronyms.includes(name);
      // A term may begin a sentence; a name in small letters is none, as “un” in Spanish.
      const loose = entity.kind === 'glossary' && !isAcronym;
      const key = loose ? name.toLowerCase() : name;
      owners.set(key, (owners.get(key) ?? new Set()).add(entity));
      patterns.set(key, patternOf(name, loose));
    }
  }
  const longestFirst = [...patterns].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp([address, ...longestFirst.map(([, source]) => source)].join('|'), 'gu');
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });

  return (text) => {
    const edges = unspaced.test(text)
      ? new Set([...segmenter.segment(text)].flatMap(({ index, segment }) => [index, index + segment.length]))
      : undefined;
    const pieces: Piece[] = [];
    let at = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [found] = match;
      let end = match.index + found.length;
      if (edges && unspaced.test(found)) {
        // “日本国” is one word and a name of Japan; of “日本国会” the first word is, of “日本人” none.
        if (!edges.has(end) && text.charAt(end) === '国') end += 1;
        if (!edges.has(match.index) || !edges.has(end)) {
          pattern.lastIndex = match.index + 1;
          continue;
        }
      }
      const words = text.slice(match.index, end);
      const name = found.replace(/\s+/g, ' ');
      const named = owners.get(name) ?? owners.get(name.toLowerCase()) ?? new Set();
      if (match.index > at) pieces.push({ words: text.slice(at, match.index), entities: [] });
      pieces.push({ words, entities: [...named] });
      at = end;
    }
    if (at < text.length) pieces.push({ words: text.slice(at), entities: [] });
    return pieces;
  };
}

function patternOf(name: string, loose: boolean): string {
  const words = name.split(/\s+/).map((word) => RegExp.escape(word));
  const source = loose ? `(?i:${words.join('\\s+')})` : words.join('\\s+');
  const [first = '', last = ''] = [[...name][0], [...name].at(-1)];
  const [, prefix = ''] =
    Object.entries(prefixes).find(([script]) => new RegExp(`\\p{sc=${script}}`, 'u').test(first)) ?? [];
  const apart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
  const before = unspaced.test(first) ? '' : prefix ? `(?<=${apart}${prefix})` : apart;
  const after = unspaced.test(last)
    ? ''
    : /\p{sc=Hang}/u.test(last)
      ? String.raw`(?=${particles}(?![\p{L}\p{M}\p{N}]))`
      : // Korean puts its particles after foreign names too.
        String.raw`(?![\p{M}\p{N}]|(?!\p{sc=Hang})\p{L})`;
  return before + source + after;
}
