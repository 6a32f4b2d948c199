import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument, SearchPart } from '../search/document.ts';
import { areaSign, emptyPlace, gap, nameSign, tie } from '../search/signs.ts';
import { inPairs } from '../search/pairs.ts';
import { site } from '../site.ts';

/** How many documents share a file of the index, so that thousands are a few hundred files. */
const shared = 16;

/** Turns `search/documents.json` in `dir` into the search index `pagefind`. Throws what Pagefind only reports. */
export async function writeSearchIndex(dir: string): Promise<void> {
  const file = join(dir, 'search/documents.json');
  const documents = JSON.parse(await readFile(file, 'utf8')) as SearchDocument[];
  const areas = [...new Set(documents.filter(({ kind }) => kind === 'Area').map(({ title }) => title))];
  try {
    const maxFragments = Math.min(Math.ceil(documents.length / shared), 500);
    const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
    if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
    const failures: string[] = [];
    for (const document of documents) {
      const url = document.address.slice(site.base.length - 1);
      failures.push(...(await index.addHTMLFile({ url, content: indexed(document, areas) })).errors);
    }
    failures.push(...(await index.writeFiles({ outputPath: join(dir, 'pagefind') })).errors);
    if (failures.length > 0) throw new Error(`The search index cannot be made: ${failures.join('; ')}`);
  } finally {
    await close();
  }
  await rm(file);
}

/**
 * A document as Pagefind takes it: its names, then its parts, each between the signs of its areas. What a result shows
 * besides is the title of the first anchor, where it is kept and not searched.
 */
function indexed({ kind, title, details, language, names, parts }: SearchDocument, areas: string[]): string {
  const shared = (parts[0]?.areas ?? []).filter((area) => parts.every((part) => part.areas.includes(area)));
  const between = (of: SearchPart['areas'], text: string) => {
    const signs = of.map((name) => areaSign(areas.indexOf(name))).join(' ');
    return `${signs} ${text} ${signs}`;
  };
  const named = [nameSign, ...names.flatMap((name) => [inPairs(name), nameSign])].join(' ');
  const apart = `${emptyPlace} `.repeat(gap);
  const spans = parts.map(({ id, title: label, text, areas: of }) => {
    // A dash by itself would take a place among the words.
    const words = text.replace(/\s+(?=[^\p{L}\p{N}\s]+(\s|$))/gu, tie);
    return `${id && apart}${span(id || '_', label, between(of, inPairs(words)))}`;
  });
  const body = [span('_', JSON.stringify({ kind, title, details, language }), between(shared, named)), ...spans].join(
    ' ',
  );
  return `<html lang="en"><body data-pagefind-body data-pagefind-filter="kind:${kind}">${body}</body></html>`;
}

/** Spans, because Pagefind ends blocks with a full stop. */
function span(id: string, title: string, text: string): string {
  return `<span id="${id}" data-pagefind-title="${escape(title)}">${escape(text)}</span>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
