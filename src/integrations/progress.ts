/** What a build makes, in its order, as its log calls it. */
const parts = ['reading', 'pages', 'other files', 'pictures'] as const;
type Part = (typeof parts)[number];

/** How much of each part a build has made, and how long that took. */
export class Progress {
  readonly #made = Object.fromEntries(parts.map((part) => [part, { count: 0, seconds: 0 }])) as Record<
    Part,
    { count: number; seconds: number }
  >;
  #since = performance.now();

  /** Says that what was done since the last call was to make one of these. */
  made(part: Part): void {
    const now = performance.now();
    this.#made[part].count++;
    this.#made[part].seconds += (now - this.#since) / 1000;
    this.#since = now;
  }

  /** “reading in 6.9 s, 8381 pages in 16.9 s, …”. */
  toString(): string {
    return parts
      .map((part) => {
        const { count, seconds } = this.#made[part];
        return `${part === 'reading' ? '' : `${count} `}${part} in ${seconds.toFixed(1)} s`;
      })
      .join(', ');
  }
}
