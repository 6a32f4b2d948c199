import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const colours = new Map(
  [...css.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

/** What text stands on what: found words are set in ink alone. */
const pairs = [
  ...['ink', 'soft', 'rubric', 'editor'].flatMap((text) => [
    [text, 'paper'],
    [text, 'tint'],
  ]),
  ['ink', 'found'],
] as const;

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(
  pairs.flatMap(([text, ground]) => (['light', 'dark'] as const).map((scheme) => [scheme, text, ground] as const)),
)('%s: %s on %s has a contrast of 7 to 1', (scheme, text, ground) => {
  const [over, under] = [text, ground].map((name) => colours.get(name)?.[scheme] ?? '');
  expect(contrast(over ?? '', under ?? '')).toBeGreaterThanOrEqual(7);
});

test('lines that tell parts of pictures and links apart have a contrast of 3 to 1', () => {
  const line = colours.get('line');
  for (const ground of ['paper', 'tint'].map((name) => colours.get(name))) {
    expect(contrast(line?.light ?? '', ground?.light ?? '')).toBeGreaterThanOrEqual(3);
    expect(contrast(line?.dark ?? '', ground?.dark ?? '')).toBeGreaterThanOrEqual(3);
  }
});
