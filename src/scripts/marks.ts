import markedWords from './marked-words.ts?worker&url';

/*
 * Loads what marks the words of a search, where a search led here; see copy-buttons.ts for “?worker&url”. Without it the
 * page is as it was.
 */
const state = history.state as { mark?: unknown } | null;
if (state?.mark || new URLSearchParams(location.search).has('mark')) {
  import(/* @vite-ignore */ markedWords).catch(() => undefined);
}
