import type { Line } from './capture.ts';
import { widthOf } from './sentence.ts';
import { statusOf } from './translation.ts';

/** What signs a release is short. */
const most = { lines: 4, width: 100 };

/** What stands below the last sentence of a release: who signs it, then the mark of a translation, which ends it. */
export interface Closing {
  /** Lines that are too many or too long to be a signature: they are text still. */
  text: Line[];
  signature: Line[];
  mark?: Line | undefined;
}

/** Says what the lines below the last sentence are; those below the mark of a translation are none of the release’s. */
export function closingOf(lines: readonly Line[]): Closing {
  const at = lines.findIndex(({ text }) => statusOf(text));
  const signing = lines.slice(0, at < 0 ? undefined : at);
  const signs = signing.length <= most.lines && signing.every(({ text }) => widthOf(text) <= most.width);
  return { text: signs ? [] : signing, signature: signs ? signing : [], mark: lines[at] };
}
