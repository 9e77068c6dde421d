import type { CellObject } from '@e965/xlsx';

import { dateText, datePartsOf, DAYS_TO_1904, toDate, type DateParts } from './date-text.ts';
import { wordsOf } from './figure-section.ts';
import { parsePattern } from './number-pattern.ts';
import { raisedText } from './raised-text.ts';
import { showNumber, type ShownNumber } from './show-number.ts';

/**
 * A cell from what it holds and its format, with its printed decimals: 24.0, not 24. A date is shown as
 * one, whatever the computer's language; a formula that was never worked out stands as =…, which no
 * reader takes for a figure.
 */
export function readCell(cell: CellObject | undefined, is1904: boolean): ShownNumber {
  if (cell === undefined) return plain('');
  if (cell.t === 'z') return plain(cell.f === undefined ? '' : `=${cell.f}`);
  if (cell.t === 's') return readText(cell);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return plain(cell.w ?? String(cell.v ?? ''));
  return readNumber(cell, cell.v, is1904);
}

function plain(text: string): ShownNumber {
  return { text, differs: null, isHidden: false };
}

function readText(cell: CellObject): ShownNumber {
  const text = raisedText(cell.h) ?? String(cell.v ?? '');
  const pattern = typeof cell.z === 'string' ? parsePattern(cell.z) : null;
  if (pattern?.forTexts == null) return plain(text);
  const { tokens } = pattern.forTexts;
  if (tokens.length === 0) return { text: '', differs: null, isHidden: true };
  const at = tokens.findIndex(({ type }) => type === 'TEXT');
  if (at < 0) return plain(text);
  return plain(`${wordsOf(tokens.slice(0, at))}${text}${wordsOf(tokens.slice(at + 1))}`);
}

function readNumber({ z, w = '' }: CellObject, value: number, is1904: boolean): ShownNumber {
  const code = typeof z === 'string' ? z : 'General';
  const shown = z === undefined && isAmerican(w) ? null : showNumber(value, code);
  if (shown !== null) return shown;
  const parts = z === undefined ? ofFirstDays(value) : datePartsOf(code, value);
  return plain(parts === null ? w : dateText(value + (is1904 ? DAYS_TO_1904 : 0), parts));
}

/** The Chinese formats that Excel has no text for (27 to 36, 50 to 58) come out so: 6/1/19. */
function isAmerican(text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\/\d{2}$/u.test(text);
}

/** Whether such a format shows a day isn't known; 2019年6月 is kept as the first of June. */
function ofFirstDays(value: number): DateParts {
  return { year: true, month: true, day: toDate(value).getUTCDate() !== 1, tokens: null };
}
