/* What is used here of Citation.js, which ships no types. */

declare module '@citation-js/core' {
  /** One place of a text where an item is cited. */
  interface Entry {
    id: string;
    locator?: string;
    label?: 'paragraph';
  }

  export class Cite {
    constructor(data: object | string);
    readonly data: Record<string, unknown>[];
    format(format: 'citation', options: { template: string; format: 'html'; lang: string; entry: Entry[] }): string;
    format(
      format: 'bibliography',
      options: { template: string; format: 'html'; lang: string; asEntryArray: true },
    ): [id: string, html: string][];
  }

  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, xml: string): void } };
    };
  };
}

declare module '@citation-js/plugin-csl';
