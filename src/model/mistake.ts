/** One thing an author has to mend, told so that the mending is obvious. */
export interface Mistake {
  /** The file's path inside the content folder, e.g. `releases/2013-09-26-rok-peru.md`. */
  file: string;
  /** 1-based line in that file, where one is known. */
  line?: number | undefined;
  /** Path of the front-matter field, e.g. `statements[2].quote`. */
  field?: string | undefined;
  /** What is wrong. */
  problem: string;
  /** What was expected instead. */
  expected: string;
  /** What to do about it. */
  mend: string;
}

/** Thrown when content has mistakes; its message lists every one of them. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly mistakes: readonly Mistake[];

  constructor(dir: string, mistakes: readonly Mistake[]) {
    const count = mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`;
    super(
      [`${count} in the content; nothing was published.`, ...mistakes.map((mistake) => describe(dir, mistake))].join(
        '\n\n',
      ),
    );
    this.mistakes = mistakes;
  }
}

/** What was thrown, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function describe(dir: string, { file, line, field, problem, expected, mend }: Mistake): string {
  const path = `${dir}/${file}`;
  const place = [line ? `${path}:${line}` : path, field].filter(Boolean).join(' · ');
  return `${place}\n  problem:  ${problem}\n  expected: ${expected}\n  mend:     ${mend}`;
}
