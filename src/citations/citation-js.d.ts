/* What is used here of Citation.js, which ships no types. */

declare module '@citation-js/core' {
  /** One place of a text where an item is cited. */
  interface Entry {
    id: string;
    locator?: string;
    label?: 'paragraph';
  }

  /** What forms the strings of one style (citeproc-js). */
  interface Engine {
    /** Says which items there are. */
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
    makeCitationCluster(entries: Entry[]): string;
  }

  export class Cite {
    constructor(data: object | string);
    readonly data: Record<string, unknown>[];
    format(kind: 'bibliography', options: { format: 'html'; template: string; lang: string }): string;
  }

  export const plugins: {
    config: {
      get(name: '@csl'): {
        /** The one engine of a style and language, for these items. */
        engine(data: object[], template: string, lang: string, format: 'html'): Engine;
        styles: { add(name: string, xml: string): void };
      };
    };
  };
}

declare module '@citation-js/plugin-csl';
