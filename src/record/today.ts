/** The author's own day, as `2026-11-24`: a published day is over when theirs is. */
export const today = new Intl.DateTimeFormat('sv-SE').format();
