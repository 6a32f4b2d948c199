import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { open, releasePath } from './reader.ts';

const released = 'https://edition.example/press/';
/** The tint of found words, by day. */
const found = [0xfb, 0xe6, 0xa2];

/** Selects from the first of two words in the text of passages to the end of the other, as a hand would: not quite. */
function select(page: Page, [from, first]: [string, string], [to, last]: [string, string], short = 0): Promise<void> {
  return page.evaluate(
    ({ from, first, to, last, short }) => {
      const pointOf = (id: string, words: string, atEnd: boolean): [Node, number] => {
        const element = document.querySelector(`#${id} > .row > .words`);
        const at = (element?.textContent ?? '').indexOf(words);
        if (!element || at < 0) throw new Error(`No “${words}” in ${id}.`);
        let left = atEnd ? at + words.length - short : at + short;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const { length } = text.nodeValue ?? '';
          if (left < length || (atEnd && left === length)) return [text, left];
          left -= length;
        }
        return [element, element.childNodes.length];
      };
      getSelection()?.setBaseAndExtent(...pointOf(from, first, false), ...pointOf(to, last, true));
    },
    { from, first, to, last, short },
  );
}

/** Presses what is offered and gives what the clipboard then holds. */
async function copy(page: Page, name: 'Copy quotation' | 'Copy link to these words'): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name }).click();
  await page.getByText(name === 'Copy quotation' ? ': quotation copied' : ': link copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The boxes of the selected words, less notes, labels and numbers, in the window. */
function selectedBoxes(page: Page) {
  return page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    const boxes = [...document.querySelectorAll('.passage > .row > .words')].flatMap((words) => {
      if (!range?.intersectsNode(words)) return [];
      const piece = range.cloneRange();
      if (!words.contains(piece.startContainer)) piece.setStart(words, 0);
      if (!words.contains(piece.endContainer)) piece.setEnd(words, words.childNodes.length);
      return [...piece.getClientRects()];
    });
    return boxes.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
}

/** What of the window has the tint of found words: points outside the boxes, and how many of these have it not. */
async function tinted(page: Page, boxes: Awaited<ReturnType<typeof selectedBoxes>>) {
  const { data, info } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const hit = new Set<(typeof boxes)[number]>();
  let outside = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (found.some((value, channel) => data[at + channel] !== value)) continue;
    const [x, y] = [(at / info.channels) % info.width, Math.floor(at / info.channels / info.width)];
    const here = boxes.filter(
      ({ left, top, right, bottom }) => x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2,
    );
    for (const box of here) hit.add(box);
    if (here.length === 0) outside++;
  }
  return { outside, bare: boxes.length - hit.size };
}

const japanese = 'releases/2019-06-05-synthetic-japanese/';
const forms = 'releases/2020-03-04-synthetic-forms/';

test.each<[string, string, [string, string], [string, string], string]>([
  [
    'some words',
    releasePath,
    ['p5', 'keen interest'],
    ['p5', 'Korean companies'],
    '#p5:~:text=keen%20interest%20in%20and%20support%20for%20Korean%20companies',
  ],
  [
    'words that stand in many places',
    releasePath,
    ['p5', 'Minister Yun'],
    ['p5', 'Minister Yun'],
    '#p5:~:text=Minister%20Yun,-asked',
  ],
  [
    'words with the signs of a directive',
    releasePath,
    ['p5', 'security, including KT-1'],
    ['p5', 'trainer jets'],
    'security%2C%20including%20KT%2D1%20trainer%20jets',
  ],
  ['several sentences', releasePath, ['p5', 'keen interest'], ['p5', 'this momentum'], '#p5:~:text='],
  ['words of two passages', releasePath, ['p4', 'sharing its'], ['p4-1', 'spoke of'], '#p4:~:text='],
  ['words in Japanese', japanese, ['p1', '架空の会談'], ['p1', '試験のため'], '#p1:~:text='],
  ['words of the second paragraph of a number', forms, ['p4b', 'The second'], ['p4b', 'numbered four'], '#p4b:~:text='],
])('a link to %s opens at its passage and marks them, and nothing else', async (_what, path, from, to, part) => {
  const page = await open(path);
  await select(page, from, to);
  const link = await copy(page, 'Copy link to these words');
  expect(link).toContain(part);
  expect(link).toMatch(new RegExp(`^${released}${path}#${from[0]}:~:text=`));

  // From another address: on the same page a link would open nothing.
  await page.goto(`${inject('address').fixture}favicon.svg`);
  await page.goto(link.replace(released, inject('address').fixture));
  expect(await page.evaluate(() => document.querySelector(':target')?.closest('.passage')?.id)).toBe(from[0]);
  // Browsers look for the words when the page has come, and then move to them.
  const marked = async () => {
    await select(page, from, to);
    const boxes = await selectedBoxes(page);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    return { ...(await tinted(page, boxes)), some: boxes.length > 0 };
  };
  await expect.poll(marked).toEqual({ some: true, outside: 0, bare: 0 });
});

test.each<[string, [string, string], [string, string], string]>([
  ['a name and what follows', ['p4', 'Peruvian government'], ['p4', 'fields of education'], '¶ 4'],
  ['across a note and a label', ['p4-1', 'high-level'], ['p5', 'the development of energy'], '¶¶ 4.1–5'],
  ['with a quotation in it', ['p2', 'summit diplomacy'], ['p2-1', 'Peruvian President'], '¶¶ 2–2.1'],
  ['from half a word to half a word', ['p7', 'served as'], ['p7', 'cooperation'], '¶ 7'],
])(
  'a quotation of words %s is the source’s, with its reference, and is found exact',
  async (_what, from, to, pinpoint) => {
    const page = await open(releasePath);
    await select(page, from, to, 2);
    const quotation = await copy(page, 'Copy quotation');
    const [first = '', last = ''] = [from[1], to[1]];
    expect(quotation.startsWith(`“${first}`)).toBe(true);
    expect(quotation).toContain(`${last}”\n(${pinpoint}, “ROK and Peruvian`);
    expect(quotation).toContain('unofficial translation');
    expect(quotation).toContain(`${released}${releasePath}#${from[0]})`);
    expect(quotation).not.toMatch(/Editor’s note|º|\t/);

    await page.goto(`${inject('address').fixture}check/`);
    await page.getByLabel('Quotation').fill(quotation);
    await page
      .getByRole('status')
      .getByText(/^Exact: ¶/)
      .waitFor();
  },
);

test('the stop of another passage that a hand took along is not quoted', async () => {
  const page = await open(releasePath);
  await select(page, ['p6', ').'], ['p7', 'The ROK']);
  expect(await copy(page, 'Copy quotation')).toMatch(/^“The ROK”\n\(¶ 7, /);
});

test('what is offered takes no focus, is the next for the keyboard, and Esc closes it for these words', async () => {
  const page = await open(releasePath, { own: true });
  // Timers run as always, and at once where that is asked for.
  await page.clock.install();
  const offer = page.locator('quoted-words');
  await select(page, ['p3', 'steady increase'], ['p3', 'bilateral trade']);
  await offer.waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Copy quotation');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Copy link to these words');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.passage')?.id)).toBe('p4');
  expect(await offer.isVisible()).toBe(false);

  await select(page, ['p3', 'bilateral trade'], ['p3', 'investment']);
  await offer.waitFor();
  await page.keyboard.press('Escape');
  expect(await offer.isVisible()).toBe(false);
  await page.mouse.move(5, 5);
  await page.clock.runFor(400);
  expect(await offer.isVisible()).toBe(false);
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^bilateral trade/);
});

test('selected by the mouse it stands below the words; a click elsewhere, a note or a title has none', async () => {
  const page = await open(releasePath, { own: true });
  await page.clock.install();
  const offer = page.locator('quoted-words');
  const box = await page.locator('#p1 .words').boundingBox();
  if (!box) expect.fail('no words');
  await page.mouse.move(box.x + 30, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 10, { steps: 4 });
  await page.clock.runFor(400);
  await page.mouse.up();
  await offer.waitFor();
  const [shown, words] = [await offer.boundingBox(), await selectedBoxes(page)];
  expect(shown && shown.y).toBeGreaterThanOrEqual(Math.max(...words.map(({ bottom }) => bottom)));
  expect(shown && shown.x).toBeGreaterThanOrEqual(box.x - 1);
  await page.mouse.click(box.x + 500, box.y + 100);
  await offer.waitFor({ state: 'hidden' });
  for (const other of ['h1', '#p2 .note', '#signature']) {
    await page.evaluate((other) => {
      const element = document.querySelector(other);
      if (element) getSelection()?.selectAllChildren(element);
    }, other);
    await page.clock.runFor(400);
    expect(await offer.isVisible(), other).toBe(false);
  }
});

test('where a finger selects, it stands at the foot of the window', async () => {
  const page = await open(releasePath, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await select(page, ['p1', 'On the sidelines'], ['p1', 'UN General']);
  await page.locator('quoted-words').waitFor();
  const box = await page.locator('quoted-words').boundingBox();
  expect(box && [box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 360, 740]);
});
