import type { DefinedTermLeaf, DefinedTermSetLeaf } from 'schema-dts';
import { absolute, indexAddress } from '../addresses.ts';
import type { Subject } from '../model/subjects.ts';
import { sections } from '../model/sections.ts';
import { described, named } from './name.ts';
import { siteReference } from './website.ts';

/** A glossary term or an area by address and name. */
export function definedTermReference(subject: Subject): DefinedTermLeaf {
  return { '@type': 'DefinedTerm', ...named(subject) };
}

/** A glossary term or an area of cooperation, as a term of the glossary or of the list of areas. */
export function definedTerm(subject: Subject): DefinedTermLeaf {
  return {
    '@type': 'DefinedTerm',
    ...described(subject),
    inDefinedTermSet: { '@id': absolute(indexAddress(subject.kind)) },
  };
}

/** The glossary or the list of areas, with what it defines where its page lists it. */
export function definedTermSet(kind: 'glossary' | 'areas', terms: readonly DefinedTermLeaf[]): DefinedTermSetLeaf {
  const address = absolute(indexAddress(kind));
  return {
    '@type': 'DefinedTermSet',
    '@id': address,
    url: address,
    ...sections[kind],
    inLanguage: 'en',
    isPartOf: siteReference,
    ...(terms.length > 0 && { hasDefinedTerm: terms }),
  };
}
