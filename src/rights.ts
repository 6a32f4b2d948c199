/** Whose the words of a release are, as the About page and the exports say it. */
export const rights =
  'The words of a release are its publisher’s, and the edition gives no licence to them. They are quoted here in full as a primary source, unchanged and with their origin.';
