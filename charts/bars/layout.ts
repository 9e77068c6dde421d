import type { Sheet } from '../chart.ts';
import { NOTE_HEIGHT, NOTE_SIZE, WORD_SIZE } from '../marks.ts';
import { cutText, textWidth, wrapText } from '../text-width.ts';

/** A figure of a region. */
export interface Bar {
  name: string;
  value: number | null;
  /** The figure as it is written, or why there is none. */
  text: string;
  /** Of the city or a wider place, in which the others lie. */
  isOfAll: boolean;
}

export interface BarsState {
  bars: readonly Bar[];
  /** What has to be known to read them. */
  notes: readonly string[];
}

export const ROW = 24;
const GAP = 8;

export interface PlacedBar {
  bar: Bar;
  /** What of its name has room. */
  name: string;
  /** The middle of its row. */
  y: number;
  /** Where it ends; null: there is nothing to draw. */
  end: number | null;
  textAt: number;
}

/**
 * Where bars stand: names and figures have the room they need, bars the rest.
 * @example placeBars({ bars: [{ name: '甲县', value: 5, … }], notes: [] }, sheet).rows[0].end // the right end
 */
export function placeBars({ bars, notes }: BarsState, sheet: Sheet) {
  const values = bars.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, WORD_SIZE)));
  const names = Math.min(sheet.width * 0.35, widest(bars.map(({ name }) => name)));
  const words = (isBelow: boolean) =>
    widest(bars.filter(({ value }) => (value ?? 0) < 0 === isBelow).map(({ text }) => text)) + GAP;
  const left = sheet.left + names + GAP + (low < 0 ? words(true) : 0);
  const right = sheet.left + sheet.width - words(false);
  const scale = high === low ? 0 : Math.max(0, right - left) / (high - low);
  const xOf = (value: number) => left + (value - low) * scale;
  const nil = xOf(0);
  const rows = bars.map((bar, at): PlacedBar => {
    const y = sheet.top + at * ROW + ROW / 2;
    const name = cutText(bar.name, WORD_SIZE, names);
    if (bar.value === null) return { bar, name, y, end: null, textAt: nil + GAP };
    const end = xOf(bar.value);
    return { bar, name, y, end, textAt: end < nil ? end - GAP : end + GAP };
  });
  const lines = notes.flatMap((note) => wrapText(note, NOTE_SIZE, sheet.width));
  const height = bars.length * ROW + 8 + lines.length * NOTE_HEIGHT;
  return { rows, nil, top: sheet.top, height, notes: lines };
}
