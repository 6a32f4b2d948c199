import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination } from 'astro';
import toTerminal from 'astro/logger/node';

/**
 * Astro’s log, without its two lines for each file: of thousands nobody reads them, and they would say that no file was
 * made, since Astro does not write them here. `rendering` says what was.
 */
export default function log(): AstroLoggerDestination {
  const terminal = toTerminal();
  return {
    write: (message) => {
      if (!/^ +(├─|\(\+)/.test(stripVTControlCharacters(message.message))) terminal.write(message);
    },
  };
}
