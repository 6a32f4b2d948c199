import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/source.ts';
import { Store } from '../model/store.ts';
import { addressesFile } from '../record/addresses.ts';
import { describedIn, type SiteFile } from './description.ts';

/** What a build notes of itself, so that a later one knows a site that it would only make again. */
interface Receipt {
  /** The digest of the site: of the path and bytes of each file. */
  site: string;
  /** The digest of the record of addresses that it was held against. */
  record: string;
  /** What the build had to say of the record. */
  told: string[];
}

const store = new Store('.cache/builds');

/** Notes that these inputs made a site of these files, and what was told of the record in the content folder `content`. */
export function keepReceipt(inputs: string, files: readonly SiteFile[], content: string, told: string[]): void {
  const receipt: Receipt = { site: digestOf(files), record: digestOfRecord(content), told };
  store.keep(inputs, Buffer.from(JSON.stringify(receipt)));
}

/**
 * If the site in `dir` is, byte for byte, what these inputs made, and the record of addresses is still the one that it
 * was held against: what there is to tell of the record.
 */
export function toldOf(inputs: string, dir: string, content: string): string[] | undefined {
  const kept = store.find(inputs);
  if (!kept) return undefined;
  const { site, record, told } = JSON.parse(kept.toString()) as Receipt;
  return record === digestOfRecord(content) && isWhole(dir, site) ? told : undefined;
}

function isWhole(dir: string, site: string): boolean {
  try {
    return digestOf(describedIn(dir)) === site;
  } catch {
    // It is not there, or cannot be read.
    return false;
  }
}

function digestOf(files: readonly SiteFile[]): string {
  return sha256(Buffer.from(JSON.stringify(files)));
}

function digestOfRecord(content: string): string {
  const path = join(content, addressesFile.name);
  return existsSync(path) ? sha256(readFileSync(path)) : '';
}
