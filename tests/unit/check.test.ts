import { expect, test } from 'vitest';
import { json } from '../../src/exports/json.ts';
import type { ReleaseJson } from '../../src/exports/schema.ts';
import { referenceOf } from '../../src/model/citation.ts';
import { versionOf } from '../../src/model/edition.ts';
import { longest, readAs, readPaste } from '../../src/scripts/check/paste.ts';
import { drawn } from '../../src/scripts/check/pieces.ts';
import { toText, type Release } from '../../src/scripts/check/release.ts';
import { compare } from '../../src/scripts/check/verdict.ts';
import { quotationOf } from '../../src/scripts/quotation.ts';
import { edition } from './fixture.ts';

const releases = edition.releases.map((release) =>
  toText(JSON.parse(json.write(release, edition)) as ReleaseJson, `/press/releases/${release.id}/`),
);

let made = 0;

/** A release of these passages, invented for the tests; each has a number that its source prints. */
function releaseOf(...passages: string[]): Release {
  const first = edition.releases[0];
  if (!first) throw new Error('The synthetic site has no release.');
  const data = JSON.parse(json.write(first, edition)) as ReleaseJson;
  const [passage] = data.passages;
  if (!passage) throw new Error('The synthetic release has no passage.');
  const numbered = passages.map((text, at) => {
    return { ...passage, id: `p${at + 1}`, label: `${at + 1}`, mark: `${at + 1}.`, headings: [], text };
  });
  return toText({ ...data, title: 'A Synthetic Title', passages: numbered, closing: [] }, `/synthetic-${++made}/`);
}

/** A verdict at a glance: `¶ 2 the words [-only quoted-] {+only in the source+}; what is not counted`. */
async function told(quotation: string, among: Release[] = releases): Promise<string> {
  const found = compare(readPaste(await readAs(quotation), among), among);
  const forms = { around: '…', same: '$', quoted: '[-$-]', source: '{+$+}' };
  const shown = found.map(({ kind, places }) => {
    const lines = places?.map((place) => {
      const words = drawn(place).map(({ part, pieces }) => {
        const shown = pieces.map(({ kind, text }) => forms[kind].replace('$', () => text)).join('');
        return `${part.label} ${shown.replace(/^…|…$/g, '')}`;
      });
      return [words.join(' / '), ...place.uncounted].join('; ');
    });
    return [kind, ...(lines ?? [])].join('\n');
  });
  return shown.join('\n') || 'absent';
}

const plan = releaseOf(
  'On 4 March, Minister Testa’s “large-scale plan” met 2.5 million guests – in Testville.',
  'The Peruvian guests asked: did the ministers’ plan work? It did … in part.',
);

const forms: { name: string; quotation: string; uncounted: string }[] = [
  { name: 'straight quotation marks', quotation: '"large-scale plan" met', uncounted: 'quotation marks' },
  { name: 'single quotation marks', quotation: '‘large-scale plan’ met', uncounted: 'quotation marks' },
  { name: 'low quotation marks', quotation: '„large-scale plan“ met', uncounted: 'quotation marks' },
  { name: 'guillemets', quotation: '«large-scale plan» met', uncounted: 'quotation marks' },
  { name: 'primes', quotation: '″large-scale plan″ met', uncounted: 'quotation marks' },
  { name: 'quotation marks around the whole', quotation: '“did the ministers’ plan”', uncounted: '' },
  { name: 'a straight apostrophe', quotation: "Minister Testa's", uncounted: 'apostrophes' },
  { name: 'a line break', quotation: 'Minister\nTesta’s', uncounted: 'white space' },
  { name: 'a no-break and a thin space', quotation: '2.5\u00a0million\u2009guests', uncounted: 'white space' },
  { name: 'a zero-width space', quotation: 'Mini\u200bster Testa’s', uncounted: 'white space' },
  { name: 'a soft hyphen', quotation: 'Mini\u00adster Testa’s', uncounted: 'white space' },
  { name: 'a no-break hyphen', quotation: 'large‑scale plan', uncounted: 'hyphens and dashes' },
  { name: 'a space for a hyphen', quotation: 'large scale plan', uncounted: 'hyphens and dashes' },
  { name: 'an em dash', quotation: 'guests—in', uncounted: 'hyphens and dashes' },
  { name: 'no final stop', quotation: 'in Testville', uncounted: 'a final stop' },
  { name: 'a final stop too many', quotation: 'Minister Testa’s.', uncounted: 'a final stop' },
  { name: 'the very words', quotation: 'Minister Testa’s “large-scale plan” met', uncounted: '' },
  { name: 'the stop of the source', quotation: 'in Testville.', uncounted: '' },
  { name: 'dots of the source', quotation: 'It did … in part.', uncounted: '' },
  { name: 'other dots', quotation: 'It did ... in part.', uncounted: 'dots of omission' },
  { name: 'accents in two characters', quotation: 'On 4 March'.normalize('NFD'), uncounted: '' },
];

test.each(forms)('exact, with what is not counted: $name', async ({ quotation, uncounted }) => {
  const found = compare(readPaste(await readAs(quotation), [plan]), [plan]);
  expect(found.map(({ kind }) => kind)).toEqual(['exact']);
  expect(found[0]?.places?.map((place) => [...place.uncounted].join())).toEqual([uncounted]);
});

const verdicts: { name: string; quotation: string; expected: string }[] = [
  {
    name: 'a word changed',
    quotation: 'Minister Prova met Minister Prova at the Test Forum on March 4.',
    expected: 'nearly\n¶ 1 Minister [-Prova-] {+Testa+} met Minister Prova at the Test Forum on March 4.',
  },
  {
    name: 'a word more, a capital, a comma',
    quotation: 'the third sub-point also has, a hyphen',
    expected: 'nearly\n¶ 1.3 [-the-] {+The+} third sub-point [-also-] has[-,-] a hyphen; a final stop',
  },
  {
    name: 'words left out in silence',
    quotation: 'Minister Testa met at the Test Forum on March 4.',
    expected: 'nearly\n¶ 1 Minister Testa met {+Minister Prova+} at the Test Forum on March 4.',
  },
  {
    name: 'from a passage into its sub-point, without the mark between',
    quotation: 'Forum on March 4. The first sub-point has',
    expected: 'exact\n¶ 1 Forum on March 4. / ¶ 1.1 The first sub-point has; white space',
  },
  {
    name: 'with the marks of the source',
    quotation: 'Forum on March 4. o The first sub-point has',
    expected: 'exact\n¶ 1 Forum on March 4. / ¶ 1.1 The first sub-point has; numbers and marks; white space',
  },
  {
    name: 'the title',
    quotation: 'Ministers Test Every Form',
    expected: 'exact\nthe title Ministers Test Every Form',
  },
  {
    name: 'a heading',
    quotation: 'Measures\n03. A paragraph stands',
    expected: 'exact\n¶ 3 Measures / ¶ 3 A paragraph stands; numbers and marks; white space',
  },
  {
    name: 'the closing lines',
    quotation: 'Test Ministry (courtesy translation)',
    expected: 'exact\nthe closing lines Test Ministry / the closing lines (courtesy translation); white space',
  },
  {
    name: 'several places, also in the same passage',
    quotation: 'numbered four',
    expected: 'exact\n¶ 4 numbered four; a final stop\n¶ 4b numbered four; a final stop',
  },
  {
    name: 'an omission',
    quotation: '“Minister Testa met … on March 4.”',
    expected: 'exact, with omissions\n¶ 1 Minister Testa met…on March 4.',
  },
  {
    name: 'omissions in brackets, across passages',
    quotation: 'first sub-point […] second sub-point [...] third sub-point',
    expected: 'exact, with omissions\n¶ 1.1 first sub-point / ¶ 1.2 second sub-point / ¶ 1.3 third sub-point',
  },
  {
    name: 'parts in another order',
    quotation: 'third sub-point … first sub-point',
    expected: 'nearly\n¶ 1.3 third sub-point / ¶ 3 first [-sub--] point',
  },
  {
    name: 'a difference beside an omission',
    quotation: 'Minister Testa met … at the Test Forum in March',
    expected: 'nearly\n¶ 1 Minister Testa met…at the Test Forum [-in-] {+on+} March',
  },
  {
    name: 'a number changed at the end of a sentence, where it is no mark of a list',
    quotation: 'at the Test Forum on March 5. The first sub-point has a round mark',
    expected: 'nearly\n¶ 1 at the Test Forum on March [-5.-] {+4.+} / ¶ 1.1 The first sub-point has a round mark',
  },
  { name: 'other words', quotation: 'Nobody signed any treaty about visas', expected: 'absent' },
  { name: 'two words of which one is another', quotation: 'Minister Nobody', expected: 'absent' },
];

test.each(verdicts)('$name', async ({ quotation, expected }) => {
  expect(await told(quotation)).toBe(expected);
});

test.each([
  ['a part of a word', 'The Peru', 'absent'],
  [
    'quotation marks that are missing within',
    'Testa’s large-scale plan met',
    'nearly\n¶ 1 Testa’s {+“+}large-scale plan{+”+} met',
  ],
  ['an apostrophe that is missing', 'did the ministers plan work', 'nearly\n¶ 2 did the ministers{+’+} plan work'],
  ['a point in a number', 'met 25 million guests', 'nearly\n¶ 1 met [-25-] {+2.5+} million guests'],
])('not exact: %s', async (_name, quotation, expected) => {
  expect(await told(quotation, [plan])).toBe(expected);
});

test('every script is compared, accents and all', async () => {
  const korean = releaseOf('외교부 장관은 페루 외교장관과 회담을 가졌다.', 'La Alianza del Pacífico y la CEPAL.');
  expect(await told('“페루 외교장관과 회담을 가졌다”', [korean])).toMatch(/^exact\n¶ 1 /);
  expect(await told('Alianza del Pacífico'.normalize('NFD'), [korean])).toBe('exact\n¶ 2 Alianza del Pacífico');
  expect(await told('La Alianza del Pacifico', [korean])).toMatch(/^nearly\n¶ 2 .*\[-Pacifico-\] \{\+Pacífico\+\}/);
});

test('the end of a sentence that a line of a PDF begins with is no mark of a list', async () => {
  const korean = releaseOf('장관은 회담을 가졌다. 양측은 시험을 계속하기로 하였다.');
  expect(await told('장관은 회담을 가졌\n다. 양측은 시험을 계속하기로 하였다.', [korean])).toMatch(/^exact\n¶ 1 /);
});

test('a word changed at an end of a quotation, or of all that is pasted, is a difference, in every script', async () => {
  const korean = releaseOf(
    '시험부장관은 국방부와 훈련기 협정문의 대상을 협의하였다.',
    'Both ministers hoped for peace and trade.',
  );
  expect(await told('“시험부장관은 국방부와 훈련기 협정문의 대상을 협의했다.”', [korean])).toMatch(
    /^nearly\n.*협의\[-했-\] \{\+하였\+\}다\./,
  );
  expect(await told('시험부장관은 국방부와 훈련기 협정문의 대상을 협의하였습니다', [korean])).toMatch(
    /^nearly\n.*\[-습니-\]/,
  );
  const latin = 'nearly\n¶ 2 Both ministers hoped for peace and [-jam-] {+trade+}';
  expect(await told('Both ministers hoped for peace and jam', [korean])).toMatch(latin);
  expect(await told('They said: “Both ministers hoped for peace and jam”, and so on.', [korean])).toContain(latin);
  expect(await told('“Many ministers hoped for peace and trade.”', [korean])).toMatch(
    /^nearly\n¶ 2 \[-Many-\] \{\+Both\+\} ministers hoped/,
  );
});

test('of releases that are as near, each is shown', async () => {
  const twins = [releaseOf('Both hoped for peace and trade.'), releaseOf('Both hoped for peace and trade.')];
  expect(await told('Both hoped for peace and more trade.', twins)).toBe(
    'nearly\n¶ 1 Both hoped for peace and [-more-] trade.\n¶ 1 Both hoped for peace and [-more-] trade.',
  );
  expect(await told('Both hoped [only] for peace and trade.', [twins[0] ?? expect.fail()])).toBe(
    'nearly\n¶ 1 Both hoped [-[only]-] for peace and trade.',
  );
});

test('the nearest release is shown, and every release with the very words', async () => {
  const [one, two] = [releaseOf('Both hoped for peace and trade.'), releaseOf('Both hoped for much peace and trade.')];
  expect(await told('Both hoped for peace and more trade.', [two, one])).toBe(
    'nearly\n¶ 1 Both hoped for peace and [-more-] trade.',
  );
  expect((await told('peace and trade.', [two, one])).split('\n')).toHaveLength(3);
});

test('a sentence that lost its middle in silence is still one quotation', async () => {
  const middle = Array.from({ length: 20 }, (_, at) => `word${at}`).join(' ');
  const sentence = releaseOf(`The two sides hoped to work ${middle} for peace and trade in Asia.`);
  expect(await told('The two sides hoped to work for peace and trade in Asia.', [sentence])).toBe(
    `nearly\n¶ 1 The two sides hoped to work {+${middle}+} for peace and trade in Asia.`,
  );
});

test.each([
  ['a word', 'Seoul spoke of the “Peruvian guests asked: did the ministers’ plan work?”'],
  ['two words', 'Seoul said that the Peruvian “guests asked: did the ministers’ plan work? It did”'],
])('%s before the marks is the writer’s own, though the release has it with a capital', async (_name, article) => {
  expect(await told(article, [plan])).toMatch(/^exact/);
});

test('what stands before and after a quotation is no part of it, though the release has such words nearby', async () => {
  const release = releaseOf(
    'The two sides agreed to talk on trade in Lima. Minister Testa hoped for peace in Asia. He said so. On trade all is well.',
  );
  const newspaper =
    'Sources say that the two sides agreed. “Minister Testa hoped for peace in Asia”, on trade all seemed well to those who had been there.';
  expect(await told(newspaper, [release])).toBe('exact\n¶ 1 Minister Testa hoped for peace in Asia; a final stop');
});

test('what is copied as a quotation has single marks within its own, and is exact', async () => {
  const words = 'On 4 March, Minister Testa’s “large-scale plan” met 2.5 million guests – in Testville.';
  const quoted = {
    pinpoint: '¶ 1',
    words: [words],
    reference: '“A Synthetic Title”, Test Ministry',
    address: 'https://edition.example/',
  };
  const copied = quotationOf(quoted, false);
  expect(copied).toContain(
    '“On 4 March, Minister Testa’s ‘large-scale plan’ met 2.5 million guests – in Testville.”\n',
  );
  expect(await told(copied, [plan])).toBe(`exact\n¶ 1 ${words}; quotation marks`);
});

test.each([
  ['a quotation', false],
  ['Markdown', true],
])('any passage of any release, copied as %s, is exact at its place', async (_name, markdown) => {
  for (const release of edition.releases) {
    const data = JSON.parse(json.write(release, edition)) as ReleaseJson;
    const among = [toText(data, data.url)];
    for (const { label, text, id } of data.passages) {
      const reference = [...referenceOf(release), `${edition.name}, ${versionOf(edition)}`].join(', ');
      const quoted = { pinpoint: `¶ ${label}`, words: [text], reference, address: `${data.url}#${id}` };
      const copy = quotationOf(quoted, markdown);
      const copied = await told(copy, among);
      expect(copied.startsWith(`exact\n¶ ${label} `), `${text}\n${copied}`).toBe(true);
      expect(readPaste(await readAs(copy), among).references, copy).toHaveLength(1);
    }
  }
});

test('any passage of any release, selected with the number or mark that its source prints, is exact', async () => {
  const marks = new Set<string | null>();
  for (const [at, release] of edition.releases.entries()) {
    for (const { mark, text } of releases[at]?.data.passages ?? []) {
      expect(await told(`${mark ?? ''} ${text}`, releases.slice(at, at + 1)), release.id).toMatch(/^exact\n[^\n]*$/);
      marks.add(mark ?? '');
    }
  }
  expect(marks).toContain('（１）');
});

test('long and hostile input is cut at a space, and compared with a long release', async () => {
  const words = Array.from({ length: 10_000 }, (_, at) => `word${at}`);
  const long = releaseOf(words.join(' '));
  const quotation = words.slice(5000, 5300).join(' ').replace('word5100', 'other');
  expect(await told(quotation, [long])).toContain('word5099 [-other-] {+word5100+} word5101');

  const read = await readAs(words.join(' '));
  expect(read.length).toBeLessThanOrEqual(longest);
  expect(words).toContain(read.trim().split(' ').at(-1));
  for (const hostile of ['(a+)+$ ', '"', '. ', 'a'].map((text) => text.repeat(100_000))) {
    expect(await told(hostile, [long])).toBe('absent');
  }
});
