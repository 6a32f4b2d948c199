import type { Outline } from './outline.ts';
import { height, width } from './picture.ts';

/** An outline on the picture: where its origin is, in pixels from the left and from above, and how large its unit is. */
export interface Shape {
  outline: Outline;
  x: number;
  y: number;
  scale: number;
}

const rowLength = 1 + width / 2;

/**
 * The rows of an empty picture as PNG takes them (PNG 3, 7.2 and 9.2): each begins with the number of its filter, none;
 * a pixel is the number of a colour of the palette, in four bits.
 */
export function blank(): Uint8Array {
  return new Uint8Array(rowLength * height);
}

/** How much more of each pixel is covered than of the one to its left. Between two fillings it is zero everywhere. */
const cover = new Float32Array(width * height);

/**
 * Fills shapes. `shades` has the number of a pixel’s colour by how much of it they cover, from nothing to all in 255
 * steps.
 */
export function fill(rows: Uint8Array, shapes: readonly Shape[], shades: Uint8Array): void {
  let left = width;
  let right = 0;
  let top = height;
  let bottom = 0;
  for (const { outline, x, y, scale } of shapes) {
    for (let at = 0; at < outline.length; at += 4) {
      const x0 = x + scale * (outline[at] ?? 0);
      const y0 = y - scale * (outline[at + 1] ?? 0);
      cross(x0, y0, x + scale * (outline[at + 2] ?? 0), y - scale * (outline[at + 3] ?? 0));
      left = Math.min(left, x0);
      right = Math.max(right, x0);
      top = Math.min(top, y0);
      bottom = Math.max(bottom, y0);
    }
  }
  for (let row = Math.floor(top); row < bottom; row++) {
    let covered = 0;
    let share = 0;
    for (let column = Math.floor(left); column <= right + 1; column++) {
      const at = row * width + column;
      const more = cover[at] ?? 0;
      if (more !== 0) {
        cover[at] = 0;
        covered += more;
        share = Math.round(Math.min(covered, 1) * 255);
      }
      if (share > 0) {
        const byte = row * rowLength + 1 + (column >> 1);
        const [pair = 0, shade = 0] = [rows[byte], shades[share]];
        rows[byte] = column & 1 ? (pair & 0xf0) | shade : (pair & 0x0f) | (shade << 4);
      }
    }
  }
}

/** Notes what a line of a contour covers: of the pixels that it crosses the part to its right, of those behind them all. */
function cross(x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const lean = (x1 - x0) / (y1 - y0);
  const sign = y0 < y1 ? 1 : -1;
  const end = Math.max(y0, y1);
  for (let row = Math.floor(Math.min(y0, y1)); row < end; row++) {
    const high = Math.max(Math.min(y0, y1), row);
    const low = Math.min(end, row + 1);
    const from = x0 + (high - y0) * lean;
    const to = x0 + (low - y0) * lean;
    const left = Math.min(from, to);
    const right = Math.max(from, to);
    for (let column = Math.floor(left); column < right || column <= left; column++) {
      const enters = Math.max(left, column);
      const leaves = Math.min(right, column + 1);
      const tall = sign * (low - high) * (left < right ? (leaves - enters) / (right - left) : 1);
      const behind = tall * ((enters + leaves) / 2 - column);
      const at = row * width + column;
      cover[at] = (cover[at] ?? 0) + tall - behind;
      cover[at + 1] = (cover[at + 1] ?? 0) + behind;
    }
  }
}
