/* Begins to load the search engine before its page is asked for. */
import { warm } from './search/engine.ts';

warm(document.querySelector<HTMLElement>('search-box[data-engine]')?.dataset['engine'] ?? '');
