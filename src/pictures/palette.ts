import { colours } from './colours.ts';
import { height, width } from './picture.ts';

type Colour = [red: number, green: number, blue: number];

/** The colours of every picture: letters and marks on paper, and what their smoothed edges have between. */
export const palette: readonly Colour[] = [
  read(colours.paper),
  read(colours.hair),
  ...smoothed(colours.ink, 8),
  ...smoothed(colours.soft, 3),
  ...smoothed(colours.rubric, 3),
];

/** The steps from paper to a colour, itself included. */
function smoothed(colour: string, steps: number): Colour[] {
  const [from, to] = [read(colours.paper), read(colour)];
  const between = (channel: 0 | 1 | 2, step: number) =>
    Math.round(from[channel] + ((to[channel] - from[channel]) * step) / steps);
  return Array.from({ length: steps }, (_, at) => [between(0, at + 1), between(1, at + 1), between(2, at + 1)]);
}

/** The channels of `#rrggbb`. */
function read(colour: string): Colour {
  const channel = (at: number) => parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/**
 * The rows of a drawn picture as PNG takes them (PNG 3, 7.2 and 9.2): each begins with the number of its filter, none;
 * a pixel is the number of the nearest colour of the palette, in four bits. `pixels` has a byte for each of red, green,
 * blue and opacity.
 */
export function indexed(pixels: Uint8Array): Uint8Array {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rows = new Uint8Array((1 + width / 2) * height);
  const found = new Map<number, number>();
  let [last, number] = [-1, 0];
  const numberAt = (at: number): number => {
    const pixel = whole[at] ?? 0;
    if (pixel !== last) {
      last = pixel;
      number = found.get(pixel) ?? nearest(pixels.subarray(at * 4));
      found.set(pixel, number);
    }
    return number;
  };
  const paper = whole[0];
  for (let y = 0, at = 0, byte = 0; y < height; y++) {
    byte++;
    for (let x = 0; x < width; x += 2, at += 2, byte++) {
      // Nearly all is paper, whose number is 0, as everything is to begin with.
      if (whole[at] !== paper || whole[at + 1] !== paper) rows[byte] = (numberAt(at) << 4) | numberAt(at + 1);
    }
  }
  return rows;
}

function nearest([red = 0, green = 0, blue = 0]: Uint8Array): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
