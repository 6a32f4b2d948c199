/* The readers of Citation.js, which ships no types. */

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
