import type { CellRole, LayoutCell } from '#server/formats/sheet-layout.ts';

import { textCell } from './draw-sheet.ts';
import { readNumber } from './number.ts';

/** A spreadsheet shows no more of a number than it keeps of it. */
const MAX_DECIMALS = 10;

/** A way to print a number, and the number format that makes a spreadsheet print it so. */
interface Notation {
  show: (value: number, decimals: number) => string;
  format: (decimals: number) => string;
}

const NOTATIONS: readonly Notation[] = [
  { show: (value, decimals) => value.toFixed(decimals), format: plainFormat },
  { show: showGrouped, format: (decimals) => `#,##${plainFormat(decimals)}` },
  bracketed('(', ')'),
  bracketed('（', '）'),
];

/**
 * A printed number → a number with the format that shows it as it was printed; what is no number,
 * or was printed in no such way (7.5%, +3, ７.５), stays the text that it is.
 * @example numberCell('24.0', 'figure') // { value: 24, numberFormat: '0.0', … }
 * @example numberCell('(6.64)', 'figure') // { value: -6.64, numberFormat: '0.00;"("0.00")"', … }
 */
export function numberCell(text: string, role: CellRole): LayoutCell {
  const number = readNumber(text);
  if (number === null || number.decimals > MAX_DECIMALS) return textCell(text, role);
  const { value, decimals } = number;
  const notation = NOTATIONS.find(({ show }) => show(value, decimals) === text);
  return notation === undefined
    ? textCell(text, role)
    : { value, role, numberFormat: notation.format(decimals) };
}

/**
 * A figure, target or rank as it was printed: with the marks of notes behind it, which make it a text.
 * An empty cell bears none: there, they would be read for a figure.
 * @example markedCell({ text: '9.1', noteMark: '①' }, 'figure') // { value: '9.1①', … }
 */
export function markedCell(
  cell: { text: string; noteMark?: string } | null | undefined,
  role: CellRole,
): LayoutCell {
  const { text = '', noteMark } = cell ?? {};
  return text === '' || noteMark === undefined
    ? numberCell(text, role)
    : textCell(text + noteMark, role);
}

function plainFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function showGrouped(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/^-?\d+/u, (whole) => Number(whole).toLocaleString('en'));
}

/** The negative ones alone: what is not in brackets is plain. */
function bracketed(open: string, close: string): Notation {
  return {
    show: (value, decimals) =>
      value < 0 ? `${open}${(-value).toFixed(decimals)}${close}` : value.toFixed(decimals),
    format: (decimals) => `${plainFormat(decimals)};"${open}"${plainFormat(decimals)}"${close}"`,
  };
}
