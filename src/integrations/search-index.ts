import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
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

/** How many documents are given to Pagefind at once: all would lie in the memory twice more, a few would wait for each other. */
const together = 256;

/** The modules that decide an index, besides its documents and Pagefind. */
const modules = [
  'src/integrations/search-index.ts',
  'src/search/pairs.ts',
  'src/search/signs.ts',
  'src/model/unspaced.ts',
];

/**
 * The search index of a site, made of its documents by Pagefind, a program of its own that works on alone. It is kept in
 * .cache/index for the builds that have the same documents.
 */
export class SearchIndex {
  #kept = '';
  #finish: (() => Promise<void>) | undefined;

  /** Has the index of these documents, an array of `SearchDocument` as JSON, made. Comes when Pagefind has them. */
  async start(documents: string): Promise<void> {
    const means = site.base + digestOfCode(modules);
    this.#kept = join('.cache/index', sha256(Buffer.from(means + documents)));
    if (existsSync(this.#kept)) return;
    this.#finish = await startPagefind(JSON.parse(documents) as SearchDocument[], this.#kept);
  }

  /**
   * Puts the index into the site in `dir`, as `pagefind`, once it is made.
   * @throws {Error} what Pagefind only reports.
   */
  async finish(dir: string): Promise<void> {
    await this.#finish?.();
    markUsed(this.#kept);
    cpSync(this.#kept, join(dir, 'pagefind'), { recursive: true });
  }
}

/** Gives the documents to Pagefind; when what is given then comes, the whole index is in `folder`. */
async function startPagefind(documents: SearchDocument[], folder: string): Promise<() => Promise<void>> {
  const areas = [...new Set(documents.filter(({ kind }) => kind === 'Area').map(({ title }) => title))];
  const maxFragments = Math.min(Math.ceil(documents.length / shared), 500);
  const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
  if (!index) throw failure(errors);
  const failures: string[] = [];
  for (let at = 0; at < documents.length; at += together) {
    const answers = documents.slice(at, at + together).map((document) => {
      const url = document.address.slice(site.base.length - 1);
      return index.addHTMLFile({ url, content: indexed(document, areas) });
    });
    failures.push(...(await Promise.all(answers)).flatMap((answer) => answer.errors));
  }
  const draft = `${folder}.${process.pid}`;
  const written = index.writeFiles({ outputPath: draft });
  return async () => {
    try {
      failures.push(...(await written).errors);
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
