/** A font as a page asks for it: its file among the dependencies, and where on the font's axes it is set. */
interface Face {
  /** The package of the variable font, under `@fontsource-variable/`. */
  family: 'source-serif-4' | 'source-sans-3';
  axes: 'opsz' | 'wght';
  style: 'normal' | 'italic';
  /** One place or a range on each axis (OpenType): optical size in points, weight. */
  at: Record<string, number | { min: number; max: number }>;
}

/** The four faces of the edition; all else is size, colour and rules. Nothing is slanted or emboldened by the machine. */
export const faces = {
  /** The words of a source. */
  text: { family: 'source-serif-4', axes: 'opsz', style: 'normal', at: { opsz: 16, wght: 400 } },
  /** Titles of works in citations. */
  italic: { family: 'source-sans-3', axes: 'wght', style: 'italic', at: { wght: 400 } },
  /** Headings: the same letters, cut for large sizes. */
  titles: { family: 'source-serif-4', axes: 'opsz', style: 'normal', at: { opsz: 44, wght: 400 } },
  /** The editor and the machinery. */
  sans: { family: 'source-sans-3', axes: 'wght', style: 'normal', at: { wght: { min: 400, max: 600 } } },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;
