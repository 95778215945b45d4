import { png } from './png.ts';

/** Colour behind the mark, also the accent colour of the manifest. */
export const accentColour = '#1F5C7A';
const accent = [0x1f, 0x5c, 0x7a] as const;

/** Points tried along each side of a pixel. */
const grain = 4;

/** A speech bubble with a quotation mark in it, in a square of side 1 with y downwards. */
function isBubble(x: number, y: number): boolean {
  const [left, right, top, bottom, radius] = [0.14, 0.86, 0.16, 0.7, 0.12];
  const nearestX = Math.min(Math.max(x, left + radius), right - radius);
  const nearestY = Math.min(Math.max(y, top + radius), bottom - radius);
  const isBody = Math.hypot(x - nearestX, y - nearestY) <= radius;
  // The tail narrows from the bubble's lower edge to its tip.
  const isTail = y >= bottom - 0.02 && y <= 0.88 && x >= 0.3 && x <= 0.3 + 0.2 * (1 - (y - bottom) / (0.88 - bottom));
  return isBody || isTail;
}

/** Danish quotation marks: two angles that point right. */
function isQuote(x: number, y: number): boolean {
  const height = 0.15;
  const fromMiddle = Math.abs(y - 0.43);
  if (fromMiddle > height) return false;
  return [0.32, 0.5].some((left) => {
    const edge = left + 0.15 * (1 - fromMiddle / height);
    return x >= edge && x <= edge + 0.075;
  });
}

/** The mark in white on the accent colour, within the middle of the square as Teams asks. */
export function colourIcon(): Uint8Array {
  const side = 192;
  const middle = (value: number) => (value - 0.5) / 0.72 + 0.5;
  return png(side, (column, row) => {
    const white = share(side, column, row, (x, y) => isMark(middle(x), middle(y)));
    const [red, green, blue] = accent.map((channel) => Math.round(channel + (255 - channel) * white));
    return [red ?? 0, green ?? 0, blue ?? 0, 255];
  });
}

/** The mark in white on nothing. */
export function outlineIcon(): Uint8Array {
  const side = 32;
  return png(side, (column, row) => [255, 255, 255, Math.round(255 * share(side, column, row, isMark))]);
}

function isMark(x: number, y: number): boolean {
  return isBubble(x, y) && !isQuote(x, y);
}

/** How much of a pixel a shape covers, from 0 to 1. */
function share(side: number, column: number, row: number, isInside: (x: number, y: number) => boolean): number {
  let inside = 0;
  for (let point = 0; point < grain * grain; point += 1) {
    const x = (column + ((point % grain) + 0.5) / grain) / side;
    const y = (row + (Math.floor(point / grain) + 0.5) / grain) / side;
    if (isInside(x, y)) inside += 1;
  }
  return inside / (grain * grain);
}
