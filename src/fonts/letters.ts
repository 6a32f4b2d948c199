import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What pages say besides the content: ASCII, the marks of typography, the ligatures that Latin text is set with. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32))}“”‘’–—…·¶×→ﬁﬂ`;

/** Every letter that stands in a file of the content, each once, in their order. */
export function lettersOf(contentDir: string): string {
  const letters = new Set(always);
  for (const file of readdirSync(contentDir, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(md|txt)$/.test(file)) continue;
    for (const letter of textOf(join(contentDir, file)).normalize('NFC')) letters.add(letter);
  }
  return [...letters].sort().join('');
}

/** A file as text; of one that cannot be read the edition tells, with its name. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
