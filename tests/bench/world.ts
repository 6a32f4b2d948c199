import { stringify } from 'yaml';
import { Chance } from './chance.ts';
import { languages, phrase, properName } from './language.ts';

/** A synthetic subject: who and what the synthetic releases name. */
export interface Figure {
  folder: 'people' | 'organizations' | 'glossary' | 'areas';
  id: string;
  name: string;
  /** Its name in Korean-like letters. */
  korean: string;
  /** The content of its file. */
  file: string;
  /** What naming it names too: a person’s ministry. */
  of?: Figure;
}

/** A synthetic government with its ministry and the people who speak for it. */
interface State {
  government: Figure;
  ministry: Figure;
  people: Figure[];
}

/** Everything that releases can name; the first of each list is named most. */
export interface World {
  states: State[];
  organizations: Figure[];
  terms: Figure[];
  areas: Figure[];
}

const source = { name: 'Nowhere', url: 'https://example.org/synthetic' };

/** Makes the world of the synthetic releases: nobody in it exists. */
export function makeWorld(chance: Chance): World {
  const ids = new Set<string>();
  const figure = (folder: Figure['folder'], name: string, data: object): Figure => {
    const id = name.toLowerCase().replace(/[^a-z]+/g, '-');
    if (ids.has(id)) return figure(folder, `${name} ${properName(1, chance)}`, data);
    ids.add(id);
    const korean = phrase(languages.ko, 2, chance);
    const names = folder === 'areas' ? {} : { names: { ko: [`${korean} ${ids.size}`] } };
    const facts = [
      { text: `Synthetic since ${1950 + (ids.size % 70)}.`, date: 1950 + (ids.size % 70), sources: [source] },
    ];
    const description = `Synthetic: ${phrase(languages.en, 12, chance)}.`;
    return {
      folder,
      id,
      name,
      korean,
      file: `---\n${stringify({ name, ...data, ...names, facts })}---\n\n${description}\n`,
    };
  };
  const list = (count: number, make: () => Figure) => Array.from({ length: count }, make);
  return {
    states: Array.from({ length: 24 }, () => {
      const country = properName(1, chance);
      const government = figure('organizations', country, { type: 'Government' });
      const ministry = figure('organizations', `Foreign Ministry of ${country}`, { type: 'Ministry' });
      const offices = [{ title: 'Minister', of: ministry.id, sources: [source] }];
      const people = list(16, () => ({ ...figure('people', properName(2, chance), { offices }), of: ministry }));
      return { government, ministry, people };
    }),
    organizations: list(150, () => figure('organizations', `${properName(2, chance)} Organization`, { type: 'Body' })),
    terms: list(200, () => figure('glossary', `${properName(1, chance)} Agreement`, { type: 'Agreement' })),
    areas: list(11, () => figure('areas', `${properName(1, chance)} cooperation`, {})),
  };
}
