/* What is used here of subset-font 2.9, which ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      /** A place or a range on each axis of a variable font. */
      variationAxes: Record<string, number | { min: number; max: number }>;
      /** Leaves out letters that only the font's features reach. */
      noLayoutClosure: boolean;
    },
  ): Promise<Buffer>;
}
