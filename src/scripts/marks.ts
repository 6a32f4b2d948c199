import markedWords from './marked-words.ts?worker&url';

/*
 * Loads what marks the words of a search, where a search led here; see copy-buttons.ts for “?worker&url”. As an element
 * of the page it is part of its loading: marks are there when the page is.
 */
const state = history.state as { mark?: unknown } | null;
if (state?.mark || new URLSearchParams(location.search).has('mark')) {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = markedWords;
  document.head.append(script);
}
