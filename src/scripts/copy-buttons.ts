/*
 * The button of each passage that opens the copy menu, made here so that there is none without scripts; then the number
 * in the margin is the link. The menu, and what quotes selected words, are loaded when they are first asked for: most
 * readers only read. “?worker&url” gives the address of a script that is built by itself: an import() that Vite knows
 * would bring a helper along that is larger than all this.
 */
import copying from './copying.ts?worker&url';
import type { CopyMenu } from './copy-menu.ts';

const load = () => import(/* @vite-ignore */ copying) as Promise<unknown>;

for (const number of document.querySelectorAll('source-text .number[data-layer]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Cite';
  button.className = 'copy';
  button.dataset['layer'] = 'machinery';
  button.ariaLabel = `Cite or copy paragraph ${number.textContent.trim()}`;
  button.addEventListener('click', () => {
    const menu = document.querySelector<CopyMenu>('copy-menu');
    // Where the menu does not come, the page of citations has them all.
    load().then(
      () => menu?.open(button),
      () => location.assign(`${menu?.querySelector('a')?.href}#${button.closest('[id]')?.id}`),
    );
  });
  // It stands above the number, and so comes before it for the keyboard.
  number.before(button);
}

document.addEventListener('selectionchange', () => {
  // Without it, there is the system's own menu.
  if (getSelection()?.isCollapsed === false) load().catch(() => undefined);
});
