/** The files that could not be loaded; there is one fetch() for all of a page, and so one number. */
let failures = 0;
let watched = '';

/**
 * Makes it an error where a file of the folder `address` could not be loaded on the way to an answer: Pagefind takes it
 * for empty, and words that are there would be said not to be.
 */
export async function whole<Answer>(address: string, ask: () => Promise<Answer>): Promise<Answer> {
  watch(address);
  const before = failures;
  const answer = await ask();
  if (failures > before) throw new Error('a part of the index is missing');
  return answer;
}

function watch(address: string): void {
  if (watched) return;
  watched = address;
  const { fetch } = globalThis;
  globalThis.fetch = async (asked, options) => {
    let failed = typeof asked === 'string' && new URL(asked, location.href).pathname.startsWith(address);
    try {
      const answer = await fetch(asked, options);
      failed &&= !answer.ok;
      return answer;
    } finally {
      if (failed) failures++;
    }
  };
}
