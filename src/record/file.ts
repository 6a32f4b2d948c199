import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from '../model/mistake.ts';

/** A file of the record: lines of text, sorted, so that a new one changes no other. */
export interface RecordFile<Entry> {
  /** Its name in the content folder. */
  name: string;
  /** What it holds, for who opens it. */
  about: string;
  /** A line, as “a message” shows it. */
  example: string;
  /** Reads a line; gives nothing where it is none. */
  read(line: string): Entry | undefined;
  write(entry: Entry): string;
}

/** The entries of a record; none where it is not there yet. A line that cannot be read is a mistake. */
export function readRecord<Entry>(dir: string, file: RecordFile<Entry>, mistakes: Mistake[]): Entry[] {
  const path = join(dir, file.name);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('# ')) return [];
    const entry = file.read(line);
    if (entry) return [entry];
    mistakes.push({
      file: file.name,
      line: index + 1,
      problem: `“${line}” is no line of the record.`,
      expected: `a line as “${file.example}”.`,
      mend: 'Restore the line as it was; npm run record writes this file.',
    });
    return [];
  });
}

/** Writes a record, if it has changed. */
export function writeRecord<Entry>(dir: string, file: RecordFile<Entry>, entries: readonly Entry[]): void {
  const path = join(dir, file.name);
  // By code unit, as no language’s alphabet would: the order is the same everywhere.
  const lines = entries.map((entry) => file.write(entry)).sort();
  const text = [`# ${file.about} Written by npm run record.`, ...lines, ''].join('\n');
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
