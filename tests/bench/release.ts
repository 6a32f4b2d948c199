import { stringify } from 'yaml';
import { sha256 } from '../../src/model/source.ts';
import { Chance } from './chance.ts';
import { languages, phrase, type Language } from './language.ts';
import type { Figure, World } from './world.ts';

/** A synthetic release: its two files, and whom they name. */
export interface SyntheticRelease {
  id: string;
  markdown: string;
  source: string;
  named: Set<Figure>;
}

/** A paragraph or sub-point; `number` is its label, as `2` or `2-1`. */
interface Paragraph {
  number: string;
  /** What stands before it in the edition's file and in the source. */
  marks: [file: string, source: string];
  markdown: string;
  text: string;
}

/** Makes the release at `index`, with the forms and lengths of real diplomatic documents. */
export function makeRelease(index: number, world: World, seed: number): SyntheticRelease {
  const chance = new Chance(seed + index * 7919);
  const named = new Set<Figure>();
  const name = (figure: Figure): string => {
    named.add(figure);
    if (figure.of) named.add(figure.of);
    return figure.id;
  };
  const language = chance.happens(0.85) ? languages.en : chance.pick(Object.values(languages));
  const [host, guest] = [chance.ranked(world.states), chance.ranked(world.states)];
  const people = [chance.ranked(host.people), chance.ranked(guest.people)];
  const day = `${chance.whole(1993, 2024)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
  const paragraphs = makeParagraphs(language, world, chance);
  for (const figure of paragraphs.flatMap((paragraph) => paragraph.named)) name(figure);

  const withMeeting = host !== guest && chance.happens(0.6);
  const title =
    language === languages.en && withMeeting
      ? `Foreign Ministers of ${host.government.name} and ${guest.government.name} ${chance.pick(verbs)} ${phrase(language, 3, chance)}`
      : phrase(language, 9, chance);
  const areas = (from = 0) =>
    [...new Set([chance.ranked(world.areas), chance.ranked(world.areas)])].slice(from).map(name);
  const labelled = paragraphs.filter(() => chance.happens(0.6)).slice(0, 40);
  const spoken = withMeeting ? labelled.filter(() => chance.happens(0.7)) : [];
  const closing = [`Spokesperson of the ${host.ministry.name}`];
  const furniture = ['Synthetic: nothing here happened', 'Home > Press'];
  const source = [...furniture, title, ...paragraphs.map(({ marks, text }) => marks[1] + text), ...closing, ''].join(
    '\n\n',
  );
  const data = {
    title,
    description: `A synthetic release, invented to measure builds: ${title}.`,
    publisher: name(host.ministry),
    language: language.tag,
    genre: withMeeting ? 'Press release' : 'Statement',
    dates: {
      ...(withMeeting && { meeting: { date: day } }),
      publication: { date: day },
      capture: { note: 'Invented.' },
    },
    source: { url: `https://example.org/releases/${index}`, sha256: sha256(Buffer.from(source)), furniture },
    signature: closing[0]?.replace(host.ministry.name, linkTo(host.ministry, host.ministry.name)),
    ...(withMeeting && {
      meeting: {
        title: `Meeting ${index} of ${host.government.name} and ${guest.government.name}`,
        place: host.government.name,
        occasion: phrase(languages.en, 4, chance),
        between: [name(host.government), name(guest.government)],
        participants: people.map(name),
        summary: `${phrase(languages.en, 60, chance)}.`,
        milestones: [...new Set([name(chance.ranked(world.terms)), name(chance.ranked(world.terms))])],
      },
    }),
    passages: Object.fromEntries(
      labelled.map(({ number }) => [`p${number}`, { title: phrase(languages.en, 4, chance), areas: areas() }]),
    ),
    statements: spoken.map(({ number, text }) => ({
      passage: `p${number}`,
      speakers: [name(chance.pick(people))],
      act: chance.pick(['notes', 'hopes', 'asks', 'offers', 'relays', 'agrees']),
      quote: text.split(' ').slice(1, chance.whole(6, 24)).join(' ') || text,
      areas: areas(1),
    })),
    notes: labelled
      .filter(() => chance.happens(0.1))
      .map(({ number }) => ({
        passage: `p${number}`,
        kind: 'explanation',
        text: `${phrase(languages.en, 30, chance)}.`,
        sources: [{ name: 'Nowhere', url: `https://example.org/notes/${index}/${number}` }],
      })),
  };
  const body = paragraphs.map(({ marks, markdown }) => marks[0] + markdown).join('\n\n');
  return { id: `${day}-synthetic-${index}`, markdown: `---\n${stringify(data)}---\n\n${body}\n`, source, named };
}

const verbs = ['Discuss', 'Meet on', 'Agree on', 'Hold Talks on', 'Exchange Views on'];

/** Mostly some seven paragraphs of ninety words, 100 to 5,000 words in all; one in fifty has hundreds of short ones. */
function makeParagraphs(language: Language, world: World, chance: Chance): (Paragraph & { named: Figure[] })[] {
  const long = chance.happens(0.02);
  const words = long ? chance.whole(3000, 5000) : Math.min(Math.max(chance.length(335, 0.75), 100), 5000);
  const numbered = chance.happens(0.7);
  const paragraphs: (Paragraph & { named: Figure[] })[] = [];
  let [number, point, written] = [0, 0, 0];
  while (written < words) {
    const count = long ? chance.whole(8, 20) : chance.whole(30, 130);
    written += count;
    const isPoint = numbered && number > 0 && chance.happens(0.25);
    if (isPoint) point++;
    else [number, point] = [number + 1, 0];
    const indent = ' '.repeat(`${number}. `.length);
    paragraphs.push({
      number: isPoint ? `${number}-${point}` : String(number),
      marks: isPoint ? [`${indent}- `, 'o '] : numbered ? [`${number}. `, `${number}.`] : ['', ''],
      ...makeText(language, count, number === 1 && point === 0, world, chance),
    });
  }
  return paragraphs;
}

/** Sentences of `count` words with names among them; the first organization stands at the opening of nearly every release. */
function makeText(language: Language, count: number, opening: boolean, world: World, chance: Chance) {
  const named: Figure[] = [];
  const sentences: { markdown: string; text: string }[] = [];
  for (let left = count; left > 0;) {
    const length = Math.min(left, chance.whole(12, 30));
    left -= length;
    const start = phrase(language, Math.ceil(length / 2), chance);
    const end = Array.from({ length: Math.ceil(length / 2) }, () => chance.ranked(language.words)).join(language.space);
    const first = opening && sentences.length === 0 && chance.happens(0.95) ? world.organizations[0] : undefined;
    const figure = first ?? (chance.happens(0.5) ? someone(world, chance) : undefined);
    if (figure) named.push(figure);
    const between = figure && (language.tag === 'ko' ? figure.korean : figure.name);
    const join = (middle: string[]) => [start, ...middle, end].join(language.space) + language.stop;
    sentences.push({
      text: join(between ? [between] : []),
      markdown: join(figure && between ? [linkTo(figure, between)] : []),
    });
  }
  const join = (key: 'markdown' | 'text') => sentences.map((sentence) => sentence[key]).join(language.space);
  return { markdown: join('markdown'), text: join('text'), named };
}

function someone(world: World, chance: Chance): Figure {
  const state = chance.ranked(world.states);
  return chance.pick([
    chance.ranked(world.organizations),
    chance.ranked(world.organizations),
    chance.ranked(world.terms),
    chance.ranked(state.people),
    state.government,
  ]);
}

function linkTo({ folder, id }: Figure, text: string): string {
  return `[${text}](../${folder}/${id}.md)`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
