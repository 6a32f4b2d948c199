import { colours } from './colours.ts';

type Colour = [red: number, green: number, blue: number];

/** The colours of every picture: letters and marks on paper, and what their smoothed edges have between. */
export const palette: readonly Colour[] = [
  read(colours.paper),
  read(colours.hair),
  ...steps(colours.paper, colours.ink, 8),
  ...steps(colours.paper, colours.soft, 3),
  ...steps(colours.paper, colours.rubric, 3),
];

/** The numbers in the palette of what pixels have of which a colour covers nothing to all, in 255 steps. */
export const shades = {
  hair: shadesOf(colours.paper, colours.hair),
  ink: shadesOf(colours.paper, colours.ink),
  soft: shadesOf(colours.paper, colours.soft),
  rubric: shadesOf(colours.paper, colours.rubric),
  paperOnRubric: shadesOf(colours.rubric, colours.paper),
};

function shadesOf(ground: string, colour: string): Uint8Array {
  return Uint8Array.from([read(ground), ...steps(ground, colour, 255)], nearest);
}

/** The steps from one colour to another, which is the last. */
function steps(ground: string, colour: string, count: number): Colour[] {
  const [from, to] = [read(ground), read(colour)];
  const between = (channel: 0 | 1 | 2, step: number) =>
    Math.round(from[channel] + ((to[channel] - from[channel]) * step) / count);
  return Array.from({ length: count }, (_, at) => [between(0, at + 1), between(1, at + 1), between(2, at + 1)]);
}

/** The channels of `#rrggbb`. */
function read(colour: string): Colour {
  const channel = (at: number) => parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function nearest([red, green, blue]: Colour): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
