import { joinNoteMarks, splitNoteMark } from '#domain/note-mark.ts';
import type { Said } from '#domain/said.ts';

import { readMissing } from './missing.ts';
import { readNumber } from './number.ts';
import { sayCell } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { Figure, PrintedCell } from './types.ts';

/** A cell of figures with the marks behind it apart. A sign that means "no figure" here stays whole. */
export function takeNoteMark(
  { missingSymbols }: Pick<Reading, 'missingSymbols'>,
  cell: PrintedCell,
): PrintedCell {
  if (readMissing(cell.text, missingSymbols) !== null) return cell;
  const { text, noteMark } = splitNoteMark(cell.text);
  return noteMark === null ? cell : { ...cell, text, noteMark };
}

/** The marks of the figure's name and number belong to it too; where nothing was printed there is nothing to mark. */
export function withNoteMarks(figure: Figure, ...marks: readonly (string | null)[]): Figure {
  const noteMark = figure.text === '' ? null : joinNoteMarks(...marks, figure.noteMark);
  return noteMark === null ? figure : { ...figure, noteMark };
}

/** Whether a cell holds a number, with marks or without. */
export function isFigureText(text: string): boolean {
  return readNumber(splitNoteMark(text).text) !== null;
}

/** What was printed in the cell, marks and all, for a message. */
export function printedText({ text, noteMark = '' }: PrintedCell): string {
  return text + noteMark;
}

/** How to mend a cell that looks like a number with a mark but might be something else; null: it does not. */
export function cureOfMark(cell: PrintedCell): Said | null {
  const [{ text }, said] = [cell, sayCell(cell)];
  const bracketed = /^(.*\d.*)[(（](\d{1,2})[)）]$/u.exec(text.trim());
  if (bracketed !== null) {
    const [, before = '', digits = ''] = bracketed;
    return {
      zh: `${said.zh}括号里的“${digits}”看不出是注码还是数；是注码请写成“${before}[${digits}]”，不是就请删去。`,
      en: `In ${said.en} the “${digits}” in brackets may be the mark of a note or a figure. If it is a mark, write “${before}[${digits}]”; if not, delete it.`,
    };
  }
  if (!/\p{No}/u.test(text)) return null;
  return {
    zh: `${said.zh}里带圈或上下标的数字只作注码，不作数；是注码请放在数字后面，是数请改为普通数字。`,
    en: `In ${said.en} a circled, raised or lowered digit is read as the mark of a note only, never as a figure. If it is a mark, put it behind the figure; if it is a figure, write it in plain digits.`,
  };
}
