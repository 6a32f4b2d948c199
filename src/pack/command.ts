/*
 * `npm run pack`: a copy of the built edition to take along, as a folder and as a zip, that reads from a disk without a
 * web server: pages, names from A to Z, citations and data. The same edition gives the same bytes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { readArguments } from '../command/arguments.ts';
import { builtSite } from '../command/built-site.ts';
import { orRefuse } from '../command/refusal.ts';
import { siteFiles } from '../record/site-files.ts';
import { site } from '../site.ts';
import { pageOnDisk } from './page.ts';

const usage = `npm run pack [-- folder [elsewhere]]
  folder     a site that is built already; without it, dist is built first
  elsewhere  where the copy is put, if it is not to be pack`;

/** What only serves a web server, the search or a preview of a link. */
const left =
  /^([_.](?!astro\/fonts\/)|nginx\.conf|pagefind\/|search\/words\/|pictures\/|404\.html|robots\.txt|sw\.js|offline\.json|sitemap)|\.(br|gz)$/;

await orRefuse(() => {
  const [folder, out = 'pack'] = readArguments(process.argv.slice(2), {}, usage, 2).positionals;
  pack(builtSite(folder), out);
});

/** Puts a copy of the built site `dist` into the folder `out`, and says so. */
function pack(dist: string, out: string): void {
  const { name, date } = JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8')) as { name: string; date: string };
  const title = `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${date}`;
  const files = siteFiles(dist).filter((path) => !left.test(path));

  const packed: Record<string, Uint8Array> = {};
  rmSync(join(out, title), { recursive: true, force: true });
  for (const path of files) {
    const bytes = readFileSync(join(dist, path));
    const own = path.endsWith('.html') ? Buffer.from(pageOnDisk(bytes.toString(), path, site.base)) : bytes;
    mkdirSync(join(out, title, dirname(path)), { recursive: true });
    writeFileSync(join(out, title, path), own);
    packed[`${title}/${path}`] = own;
  }
  // The day of the edition, so that no two zips differ; a zip has no time zone, and noon is the same day in none.
  const zip = zipSync(packed, { mtime: new Date(`${date}T12:00`), level: 9 });
  writeFileSync(join(out, `${title}.zip`), zip);
  console.log(
    `${join(out, title)}: ${files.length} files; open index.html. ${join(out, `${title}.zip`)}: ${Math.ceil(zip.length / 1024)} KB.`,
  );
}
