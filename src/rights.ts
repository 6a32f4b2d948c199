/** The licence of the editor’s own words, and of nothing else. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** Whose the words of a release are, and whose the others, as the About page and the exports say it. */
export const rights = `The words of a release are its publisher’s, and the edition gives no licence to them. They are quoted here in full as a primary source, unchanged and with their origin. The editor’s own words, as notes, descriptions and titles of paragraphs, may be used under ${licence.name}.`;
