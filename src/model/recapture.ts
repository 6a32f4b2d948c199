/** How the original of a release was found when it was looked up again. */
export const recaptureStates = ['unchanged', 'changed', 'gone'] as const;

/** A later look at the page that a release was captured from. */
export interface Recapture {
  /** The day: `2026-11-24`. */
  date: string;
  state: (typeof recaptureStates)[number];
  /** SHA-256 of what was captured then; none of what is gone. */
  sha256?: string | undefined;
  /** Where its words differ from the edition's: `[-only in the edition's source-]`, `{+only in the new capture+}`. */
  difference: string[];
}

/** What that says of the original’s words. */
export const recaptureNames: Record<Recapture['state'], string> = {
  unchanged: 'Unchanged',
  changed: 'Changed',
  gone: 'Gone',
};
