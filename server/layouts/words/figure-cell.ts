import type { PrintedReason } from '#domain/dictionary.ts';
import { splitNoteMark } from '#domain/note-mark.ts';
import { parsePrintedRank, type PrintedRank } from '#domain/printed-rank.ts';
import { parseTarget, type Target } from '#domain/target.ts';
import { readMissing, type MissingSymbols } from '#server/tables/missing.ts';
import { readNumber } from '#server/tables/number.ts';

/** All that a cell of figures may be; a head such as 2016 or 3-4 may look like one. */
export interface FigureCell {
  /** As it stands there, without the note's mark. */
  text: string;
  /** A plain decimal; null: no number. Of a percent the figure before the sign. */
  value: string | null;
  /** The unit printed behind the number. */
  unit: string | null;
  /** Why there is none. */
  missing: PrintedReason | null;
  /** A target in words: 10%左右. Null also of a plain number, which may be one. */
  target: Target | null;
  /** A place in words: 并列第3, 第二, 3/6. Null also of a plain number, which may be one. */
  rank: PrintedRank | null;
  note: string | null;
}

/**
 * Null: it is no figure, and no sign for one; a blank cell is `missing: 'blank'`.
 * @example readFigureCell('7.3%①', symbols) // { text: '7.3%', value: '7.3', unit: '%', note: '①', … }
 */
export function readFigureCell(printed: string, symbols: MissingSymbols): FigureCell | null {
  const { text, noteMark } = splitNoteMark(printed.trim());
  const missing = readMissing(text, symbols);
  const number = missing === null ? readNumber(text) : null;
  const value = number?.value.toFixed(number.decimals) ?? null;
  const isWords = missing === null && value === null;
  const target = isWords ? parseTarget(text) : null;
  const rank = isWords ? parsePrintedRank(text) : null;
  if (missing === null && value === null && target === null && rank === null) return null;
  return { text, value, unit: null, missing, target, rank, note: noteMark };
}
