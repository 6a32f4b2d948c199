/** A page, or a section of one, as the search knows it: made from the model, not from the built page. */
export interface SearchDocument {
  /** Its address, from the root of the host. */
  address: string;
  /** What it is, as shown in the filter. */
  kind: 'Release' | 'Meeting' | 'Person' | 'Organization' | 'Glossary' | 'Area' | 'About';
  /** What results call it, where it has a word of its own: a letter is filed among the meetings. */
  label?: string;
  title: string;
  /** What tells it from others in a list of results: its publisher and date, where it is a release. */
  details: string;
  /** The language of its title and words, where it is another than the edition's own. */
  language?: string;
  /** Whoever asks for one of these gets this document first. */
  names: string[];
  parts: SearchPart[];
}

/** What a result can open at. */
export interface SearchPart {
  /** The fragment; empty for the page itself. */
  id: string;
  title: string;
  text: string;
  /** The names of the areas that it concerns. */
  areas: readonly string[];
}
