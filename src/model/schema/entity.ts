import { z } from 'zod';
import { date } from './date.ts';
import { fact, id, line, names, source, sources, words } from './common.ts';

const entity = {
  /** The name that heads the page, in one line. */
  name: line,
  /**
   * Further names by language, so that a reader who knows only one of them finds the page. Where the name of a publisher
   * has a comma, reference managers get the first English one without, since they divide a name at its comma:
   * “Ministry of Foreign Affairs of the Republic of Korea” for “Ministry of Foreign Affairs, Republic of Korea”.
   */
  names: names.default({}),
  /** Short forms of the name: ECLAC. Those of another language stand among its names: CEPAL. */
  acronyms: z.array(words).default([]),
  /** Where the names were read. */
  sources: z.array(source).default([]),
  /** What is known besides, each with its sources, in the order to be shown. */
  facts: z.array(fact).default([]),
};

/** `content/people/<id>.md`; the body describes the person. */
export const personSchema = z.strictObject({
  ...entity,
  /** Offices held, each with its sources. */
  offices: z
    .array(
      z.strictObject({
        /** The office, e.g. “Minister of Foreign Affairs”. */
        title: words,
        /** The organization it belongs to. */
        of: id,
        from: date.optional(),
        until: date.optional(),
        sources,
      }),
    )
    .default([]),
});

/** `content/organizations/<id>.md`: a ministry, government, UN body, mechanism or programme. */
export const organizationSchema = z.strictObject({
  ...entity,
  /** What sort of organization it is, e.g. “Ministry”, “UN body”. */
  type: words,
  /** Its own site. */
  website: source.shape.url.optional(),
});

/** `content/glossary/<id>.md`: an agreement, a piece of equipment, a milestone. */
export const termSchema = z.strictObject({
  ...entity,
  /** What sort of term it is, e.g. “Agreement”, “Equipment”. */
  type: words,
});
