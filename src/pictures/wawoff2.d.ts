/* What is used here of wawoff2 2.0, which ships no types. */
declare module 'wawoff2' {
  /** A font’s file in the format WOFF2 as OpenType. */
  export function decompress(font: Buffer): Promise<Uint8Array<ArrayBuffer>>;
}
