/** How wide a line is: letters of scripts that write a word in one or two of them count twice. */
export function widthOf(text: string): number {
  const wide = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0;
  return text.length + wide;
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?。．！？…؟۔][\s"'”’»」』)）\]]*$/u.test(text);
}

/** Whether a line leads on to the next: a salutation, the head of a list. */
export function leadsOn(text: string): boolean {
  return /[,:;，、：；،؛]$/u.test(text);
}
