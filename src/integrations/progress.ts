/** What a build makes, in its order, as its log calls it. */
const parts = ['reading', 'pages', 'other files', 'pictures'] as const;
type Part = (typeof parts)[number];

/**
 * How much of each part a build has made, and how long that took: roughly, since several are under way at once and the
 * time between two ends is put down to the one that ends.
 */
export class Progress {
  readonly #made = Object.fromEntries(parts.map((part) => [part, { count: 0, seconds: 0 }])) as Record<
    Part,
    { count: number; seconds: number }
  >;
  #since = 0;

  /** Begins to measure. */
  start(): void {
    this.#since = performance.now();
  }

  /** Says that what was done since the last call was to make one of these. */
  made(part: Part): void {
    const now = performance.now();
    this.#made[part].count++;
    this.#made[part].seconds += (now - this.#since) / 1000;
    this.#since = now;
  }

  /** “content read in 6.9 s, 8381 pages made in 16.9 s, …”. */
  toString(): string {
    return parts
      .map((part) => {
        const { count, seconds } = this.#made[part];
        return `${part === 'reading' ? 'content read' : `${count} ${part} made`} in ${seconds.toFixed(1)} s`;
      })
      .join(', ');
  }
}
