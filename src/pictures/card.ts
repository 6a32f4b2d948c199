import satori, { type SatoriOptions } from 'satori';
import { colours } from './colours.ts';
import { fonts, sans, serif } from './fonts.ts';
import { height, width, type Picture } from './picture.ts';

const margin = 64;
const inner = width - 2 * margin;
/** What the lines above and below leave to the title. */
const room = 324;
const leading = 1.12;

type Style = Record<string, string | number>;

/** A picture shown 300 pixels wide has the title at a quarter of this. */
const smallest = 48;

/** The title’s sizes, of which the first that fits is taken. */
const sizes = [112, 100, 88, 78, 70, 62, 56, 52, smallest];

/** A letter of a narrow title, as a part of its size: what does not fit by this need not be drawn to see it. */
const narrow = 0.42;

interface Element {
  type: string;
  props: { style: Style; children: string | Element[] };
}

/**
 * Draws a picture as SVG, its letters as outlines. A title too long for the smallest size is cut with “…”,
 * and a word longer than a line is broken.
 * @throws {Error} if no font has one of its signs.
 */
export async function drawCard(picture: Picture): Promise<string> {
  const title = inLatin(picture.title) ? picture.title : picture.edition;
  for (const fontSize of sizes) {
    if (title.length * narrow * fontSize > inner * linesOf(fontSize)) continue;
    const style = { fontSize, textWrap: 'balance' };
    if (await fits(picture, heading(title, { fontSize }))) return draw(picture, card(picture, heading(title, style)));
  }
  const cut = { fontSize: smallest, lineClamp: linesOf(smallest), overflowWrap: 'anywhere' };
  return draw(picture, card(picture, heading(title, cut)));
}

/** How many lines of a size the title has room for. */
function linesOf(fontSize: number): number {
  return Math.floor(room / (fontSize * leading));
}

/** Whether a title has room: it is set by itself, since all else is the same in every size. */
async function fits(picture: Picture, title: Element): Promise<boolean> {
  let size = { width: 0, height: 0 };
  const page = box({ display: 'flex', flexDirection: 'column', width: inner, height }, [title]);
  // Letters that are only measured need no outlines.
  await draw(picture, page, {
    embedFont: false,
    onNodeDetected: (node) => {
      if (node.type === title.type) size = node;
    },
  });
  return size.width <= inner && size.height <= room;
}

function draw(picture: Picture, element: Element, options: Partial<SatoriOptions> = {}): Promise<string> {
  return satori(element, {
    width,
    height,
    fonts,
    ...options,
    loadAdditionalAsset: (_language, characters) => Promise.reject(missing(picture, characters)),
  });
}

function heading(title: string, style: Style): Element {
  return box(
    {
      display: 'block',
      alignSelf: 'flex-start',
      margin: '8px 0 0',
      fontFamily: serif,
      fontWeight: 400,
      lineHeight: leading,
      letterSpacing: '-0.01em',
      ...style,
    },
    title,
    'h1',
  );
}

function card({ kind, date, edition }: Picture, title: Element): Element {
  const line = { display: 'block', lineClamp: 1, overflowWrap: 'anywhere' };
  return box(
    {
      boxSizing: 'border-box',
      width,
      height,
      padding: margin,
      display: 'flex',
      flexDirection: 'column',
      background: colours.paper,
      color: colours.ink,
      fontFamily: sans,
      fontSize: 38,
      lineHeight: 1.25,
    },
    [
      box({ height: 6, flexShrink: 0, background: colours.rubric }, []),
      box({ ...line, marginTop: 20, color: colours.soft }, inLatin(kind) ? kind : ''),
      title,
      box(
        {
          display: 'flex',
          alignItems: 'center',
          gap: 20,
          marginTop: 'auto',
          borderTop: `2px solid ${colours.hair}`,
          paddingTop: 20,
        },
        [
          box(
            {
              display: 'flex',
              flexShrink: 0,
              justifyContent: 'center',
              width: 48,
              height: 48,
              borderRadius: 7,
              background: colours.rubric,
              color: colours.paper,
              fontFamily: serif,
            },
            '¶',
          ),
          box({ ...line, fontFamily: serif }, edition),
          box({ flexShrink: 0, marginLeft: 'auto', color: colours.soft }, date),
        ],
      ),
    ],
  );
}

/** The fonts have Latin letters only: a title in another script is left to the page, and the edition’s name stands for it. */
function inLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);
}

function box(style: Style, children: string | Element[], type = 'div'): Element {
  return { type, props: { style, children } };
}

function missing({ page, title }: Picture, characters: string): Error {
  const names = [...characters.replace(/\s/g, '')].map(
    (character) => `“${character}” (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
  );
  return new Error(
    `The picture of ${page} (“${title}”) cannot be drawn: no font has ${names.join(', ')}. ` +
      'Add a font that has it to src/pictures/fonts.ts.',
  );
}
