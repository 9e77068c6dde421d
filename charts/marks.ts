import { HEI, inked, SONG, type Ink } from './ink.ts';

/*
 * Words and lines that stand at a place of the sheet and not on a scale, as ECharts takes them in its
 * `graphic`.
 */

interface Words {
  x: number;
  y: number;
  text: string;
  ink: Ink;
  size?: number;
  align?: 'left' | 'center' | 'right';
  isBold?: boolean;
  /** Headlines are set in Song, all else in Hei. */
  face?: 'song' | 'hei';
}

export const NOTE_SIZE = 11;
export const WORD_SIZE = 12;

/** `y` is the middle of the line. */
export function wordsAt({ x, y, text, ink, size = WORD_SIZE, align = 'left', ...more }: Words) {
  return {
    type: 'text',
    silent: true,
    style: {
      x: rounded(x),
      y: rounded(y),
      text,
      fill: inked(ink),
      fontSize: size,
      fontFamily: more.face === 'song' ? SONG : HEI,
      ...(more.isBold && { fontWeight: 600 }),
      align,
      verticalAlign: 'middle',
    },
  } as const;
}

interface Stroke {
  points: readonly (readonly [number, number])[];
  ink: Ink;
  width?: number;
  dash?: readonly number[];
}

export function strokeAt({ points, ink, width = 1, dash }: Stroke) {
  return {
    type: 'polyline',
    silent: true,
    shape: { points: points.map(([x, y]) => [rounded(x), rounded(y)]) },
    style: {
      fill: 'none',
      stroke: inked(ink),
      lineWidth: width,
      ...(dash && { lineDash: [...dash] }),
    },
  } as const;
}

/** Between two lines of notes. */
export const NOTE_HEIGHT = 16;

/** What has to be known to read a chart, line below line; `y` is the middle of the first. */
export const noteMarks = (notes: readonly string[], { x, y }: { x: number; y: number }) =>
  notes.map((text, at) =>
    wordsAt({ x, y: y + at * NOTE_HEIGHT, text, ink: 'soft', size: NOTE_SIZE }),
  );

/** What says that an axis does not begin at nil: a break in its line. */
export const axisBreakAt = (x: number, y: number) =>
  strokeAt({
    points: [
      [x - 5, y + 3],
      [x - 2, y - 3],
      [x + 1, y + 3],
      [x + 4, y - 3],
    ],
    ink: 'soft',
    width: 1.25,
  });

/** How words on an axis are set. */
export const AXIS_WORDS = { color: inked('soft'), fontFamily: HEI, fontSize: WORD_SIZE };

/** A tenth of a pixel is seen by nobody. */
const rounded = (value: number) => Math.round(value * 10) / 10;
