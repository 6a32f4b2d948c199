import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination } from 'astro';
import toTerminal from 'astro/logger/node';

/** Astro’s log, without its two lines for each file that is made: of thousands nobody reads them. `rendering` counts them. */
export default function log(): AstroLoggerDestination {
  const terminal = toTerminal();
  return {
    write: (message) => {
      if (!/^ +(├─|\(\+)/.test(stripVTControlCharacters(message.message))) terminal.write(message);
    },
  };
}
