import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, releasePath } from './reader.ts';
import { inWords } from '../../src/model/date.ts';
import { readEdition } from '../../src/model/edition.ts';
import { sites } from '../setup/site.ts';

/** The edition as references name it. */
const version = `edition of ${inWords(readEdition(sites.fixture.env.CONTENT_DIR).date)}`;
/** What the clipboard holds. */
function clipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

test('the menu of a passage leads to its citations, which stand open', async () => {
  const page = await open(releasePath);
  await page.getByRole('button', { name: 'Copy paragraph 4.1' }).press('Enter');
  await page.getByRole('link', { name: 'Cite …' }).press('Enter');
  await page.waitForURL(/\/cite\/#p4-1$/);
  expect(await page.getByText('para. 4.1)', { exact: false }).first().isVisible()).toBe(true);
  expect(await page.getByText('para. 5)', { exact: false }).first().isVisible()).toBe(false);
});

test('a citation is copied as it stands, in italics too, with the reader’s day and a word that it is done', async () => {
  const page = await open(`${releasePath}cite/`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = async (name: string) => {
    await page.getByRole('button', { name: `Copy ${name}`, exact: true }).press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `Copied: ${name}.` })
      .waitFor();
    return clipboard(page);
  };
  const day = (locale: string) => new Date().toLocaleDateString(locale, { dateStyle: 'long' });
  const title = 'ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity';
  const address = 'https://edition.example/press/releases/2013-09-26-rok-peru/';

  const apa = await copy('APA 7, reference list');
  expect(apa.text).toBe(
    `Ministry of Foreign Affairs, Republic of Korea. (n.d.). ${title} [Press release, unofficial translation]. Synthetic Edition, ${version}. ${address}`,
  );
  expect(apa.html).toContain(`<i>${title}</i>`);
  expect((await copy('Chicago, bibliography')).text).toContain(`Accessed ${day('en-US')}. ${address}.`);
  expect((await copy('Harvard, reference list')).text).toContain(`(Accessed: ${day('en-GB')}).`);
  expect((await copy('MLA 9, works cited')).text).toMatch(
    /Accessed \d+ (\w{3,4}\.|May|June|July) \d{4}\. Press release/,
  );
  expect((await copy('BibTeX')).text).toMatch(/^@techreport\{2013-09-26-rok-peru,\n/);
});

test('without scripts every citation is there, says where the day of access goes, and offers no button', async () => {
  const page = await open(releasePath, { javaScriptEnabled: false });
  await page.getByRole('main').getByRole('link', { name: 'Cite', exact: true }).first().click();
  expect(await page.getByText('[day of access]').first().isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  await page.getByText('¶ 5 · ').click();
  expect(await page.getByText('para. 5)', { exact: false }).first().isVisible()).toBe(true);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'download .ris' }).click();
  expect((await download).suggestedFilename()).toBe('2013-09-26-rok-peru.ris');
});

test('of many paragraphs the menu leads to the one it is of, and another can be chosen', async () => {
  const page = await open('releases/synthetic-long/');
  await page.getByRole('button', { name: 'Copy paragraph 30.2' }).press('Enter');
  await page.getByRole('link', { name: 'Cite …' }).press('Enter');
  await page.waitForURL(/\/cite\/#p30-2$/);
  const choice = page.getByRole('combobox', { name: 'Paragraph' });
  const note = page.getByText(/para\. \d/).nth(1);
  expect(await choice.inputValue()).toBe('p30-2');
  expect(await note.textContent()).toMatch(/para\. 30\.2, .*\/releases\/synthetic-long\/#p30-2\.\s*$/);
  expect(await choice.evaluate((box) => box.getBoundingClientRect().top < innerHeight)).toBe(true);
  await choice.selectOption('¶ 39');
  expect(page.url()).toMatch(/#p39$/);
  expect(await note.textContent()).toMatch(/para\. 39, .*#p39\.\s*$/);
  await page.getByRole('link', { name: 'Read ¶ 39 in the release' }).click();
  await page.waitForURL(/synthetic-long\/#p39$/);
});

test('without scripts the address of one of many paragraphs opens at its number, beside the form of its citations', async () => {
  const page = await open('releases/synthetic-long/cite/#p30-2', { javaScriptEnabled: false });
  const number = page.getByRole('link', { name: '¶ 30.2', exact: true });
  expect(await page.evaluate(() => document.querySelector(':target')?.textContent?.trim())).toBe('¶ 30.2');
  expect(await number.evaluate((link) => link.getBoundingClientRect().top < innerHeight)).toBe(true);
  expect(await page.getByText('para. [number]').first().isVisible()).toBe(true);
  expect(await page.getByRole('combobox').count()).toBe(0);
  await number.click();
  await page.waitForURL(/synthetic-long\/#p30-2$/);
});
