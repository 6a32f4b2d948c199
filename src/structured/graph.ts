import type { Graph, Thing } from 'schema-dts';
import { breadcrumbList, type Step } from './breadcrumb.ts';
import type { PageFacts } from './webpage.ts';

/** All that a page says to machines: the things that it is about, and the way to it. */
export function graphOf(page: PageFacts, trail: readonly Step[], things: readonly Thing[]): Graph {
  const steps = [...trail, { name: page.title, address: page.address }];
  return {
    '@context': 'https://schema.org',
    '@graph': [...things, ...(trail.length > 0 ? [breadcrumbList(steps)] : [])],
  };
}
