/* All that copies words of a release; loaded when it is first asked for. */
import './copy-menu.ts';
import './quoted-words.ts';
