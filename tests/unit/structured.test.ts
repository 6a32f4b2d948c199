import type { Graph } from 'schema-dts';
import { expect, test } from 'vitest';
import { graphOf } from '../../src/structured/graph.ts';
import { serialize } from '../../src/structured/serialize.ts';
import { webPage } from '../../src/structured/webpage.ts';

test.each([
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  ']]>',
  'a & b &lt;',
  'one\u2028two\u2029three',
  '"\\',
])('structured data keeps %j and cannot be ended by it', (name) => {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name }] };
  const text = serialize(graph);
  expect(JSON.parse(text)).toEqual(graph);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
});

test('a page is part of the edition, and the way to it is a trail', () => {
  const rights = { text: 'Synthetic.', licence: { name: 'Synthetic', url: 'https://licence.example/' } };
  const page = { title: 'Check', description: 'A page.', address: '/check/' };
  const graph = graphOf(page, [{ name: 'Edition', address: '/' }], [webPage('WebPage', page, { rights })]);
  expect(graph['@graph']).toMatchObject([
    { '@type': 'WebPage', name: 'Check', license: rights.licence.url, isPartOf: { '@id': 'http://localhost:4321/' } },
    { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Edition' }, { name: 'Check' }] },
  ]);
});
