import type { z } from 'zod';
import type { fact, source } from './schema/common.ts';

/** Where something outside the release was read. */
export type SourceLink = z.output<typeof source>;

/** One thing said about the world outside the release. */
export type Fact = z.output<typeof fact>;
