import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { sha256 } from '../model/source.ts';
import type { SearchDocument, SearchPart } from '../search/document.ts';
import { areaSign, emptyPlace, gap, nameSign, tie } from '../search/signs.ts';
import { inPairs } from '../search/pairs.ts';
import { digestOfCode, markUsed } from '../model/store.ts';
import { site } from '../site.ts';

/** What Pagefind writes besides, half a megabyte that no page here asks for: its interfaces, its worker, what other languages need. */
const unused = /^pagefind-(?!entry)|^wasm\.unknown/;

/** How many documents share a file of the index, so that thousands are a few hundred files. */
const shared = 16;

/** The modules that decide an index, besides its documents and Pagefind. */
const modules = [
  'src/integrations/search-index.ts',
  'src/search/pairs.ts',
  'src/search/signs.ts',
  'src/model/unspaced.ts',
];

/**
 * Turns `search/documents.json` in `dir` into the search index `pagefind`, kept in .cache/index for the builds that have
 * the same documents. Comes when Pagefind, a program of its own, has them and works on alone; what is given then waits
 * for the index, and throws what Pagefind only reports.
 */
export async function startSearchIndex(dir: string): Promise<() => Promise<void>> {
  const file = join(dir, 'search/documents.json');
  const bytes = readFileSync(file);
  rmSync(file);
  const means = Buffer.from(site.base + digestOfCode(modules));
  const kept = join('.cache/index', sha256(Buffer.concat([means, bytes])));
  const finish = existsSync(kept) ? undefined : await startPagefind(JSON.parse(bytes.toString()), kept);
  return async () => {
    await finish?.();
    markUsed(kept);
    cpSync(kept, join(dir, 'pagefind'), { recursive: true });
  };
}

/** Gives the documents to Pagefind; when what is given then comes, the whole index is in `folder`. */
async function startPagefind(documents: SearchDocument[], folder: string): Promise<() => Promise<void>> {
  const areas = [...new Set(documents.filter(({ kind }) => kind === 'Area').map(({ title }) => title))];
  const maxFragments = Math.min(Math.ceil(documents.length / shared), 500);
  const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
  if (!index) throw failure(errors);
  const answers = await Promise.all(
    documents.map((document) => {
      const url = document.address.slice(site.base.length - 1);
      return index.addHTMLFile({ url, content: indexed(document, areas) });
    }),
  );
  const draft = `${folder}.${process.pid}`;
  const written = index.writeFiles({ outputPath: draft });
  return async () => {
    try {
      const failures = [...answers, await written].flatMap((answer) => answer.errors);
      if (failures.length > 0) throw failure(failures);
      for (const file of readdirSync(draft)) if (unused.test(file)) rmSync(join(draft, file));
      // Another build may have been quicker.
      if (existsSync(folder)) rmSync(draft, { recursive: true });
      else renameSync(draft, folder);
    } finally {
      await close();
    }
  };
}

function failure(problems: string[]): Error {
  return new Error(`The search index cannot be made: ${problems.join('; ')}`);
}

/**
 * A document as Pagefind takes it: its names, then its parts, each between the signs of its areas. What a result shows
 * besides is the title of the first anchor, where it is kept and not searched.
 */
function indexed(
  { kind, label = kind, title, details, language, names, parts }: SearchDocument,
  areas: string[],
): string {
  const shared = (parts[0]?.areas ?? []).filter((area) => parts.every((part) => part.areas.includes(area)));
  const between = (of: SearchPart['areas'], text: string) => {
    const signs = of.map((name) => areaSign(areas.indexOf(name))).join(' ');
    return `${signs} ${text} ${signs}`;
  };
  const named = [nameSign, ...names.flatMap((name) => [inPairs(name), nameSign])].join(' ');
  const apart = `${emptyPlace} `.repeat(gap);
  const spans = parts.map(({ id, title: name, text, areas: of }) => {
    // A dash by itself would take a place among the words.
    const words = text.replace(/\s+(?=[^\p{L}\p{N}\s]+(\s|$))/gu, tie);
    return `${id && apart}${span(id || '_', name, between(of, inPairs(words)))}`;
  });
  const body = [
    span('_', JSON.stringify({ kind: label, title, details, language }), between(shared, named)),
    ...spans,
  ].join(' ');
  return `<html lang="en"><body data-pagefind-body data-pagefind-filter="kind:${kind}">${body}</body></html>`;
}

/** Spans, because Pagefind ends blocks with a full stop. */
function span(id: string, title: string, text: string): string {
  return `<span id="${id}" data-pagefind-title="${escape(title)}">${escape(text)}</span>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
