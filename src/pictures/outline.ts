import { FillRule, unionD, type PathD, type PointD } from 'clipper2-ts';

/**
 * Closed contours as straight lines: of each the x and y of its start, and of its end; y grows upwards. What is inside is
 * to the left of each line.
 */
export type Outline = Float64Array;

/** Lines for a curve: none of a letter is off by a tenth of a pixel in the largest size. */
const smoothness = 6;

/**
 * What a path of SVG encloses that has the absolute commands M, L, Q and Z only, as HarfBuzz writes the letters of
 * TrueType fonts. Contours that overlap, as the strokes of a letter do, become one: an edge that two had would be drawn
 * twice.
 */
export function outlineOf(path: string): Outline {
  const contours: PathD[] = [];
  for (const [, command, values = ''] of path.matchAll(/([MLQ])([^MLQZ]*)/g)) {
    const [x = 0, y = 0, endX = 0, endY = 0] = values.split(/[ ,]/).map(Number);
    if (command === 'M') contours.push([]);
    const contour = contours.at(-1) ?? [];
    const start = contour.at(-1) ?? { x, y };
    contour.push(...(command === 'Q' ? curve(start, { x, y }, { x: endX, y: endY }) : [{ x, y }]));
  }
  return Float64Array.from(unionD(contours, FillRule.NonZero).flatMap(linesOf));
}

/** Points on a quadratic Bézier curve, without its start. */
function curve(start: PointD, control: PointD, end: PointD): PointD[] {
  return Array.from({ length: smoothness }, (_, at) => {
    const part = (at + 1) / smoothness;
    const between = (from: number, by: number, to: number) =>
      from * (1 - part) ** 2 + 2 * by * (1 - part) * part + to * part ** 2;
    return { x: between(start.x, control.x, end.x), y: between(start.y, control.y, end.y) };
  });
}

function linesOf(contour: PathD): number[] {
  return contour.flatMap((end, at) => {
    const start = contour.at(at - 1) ?? end;
    return [start.x, start.y, end.x, end.y];
  });
}
