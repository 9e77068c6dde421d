import { NO_ANSWERS, type Answers } from './answers.ts';
import { roleOfColumn } from './shown-roles.ts';
import type { HeadLabel } from './words/head-facts.ts';
import { readPeriodCell } from './words/period-cell.ts';
import { isMuddled } from './words/change-words.ts';
import { isTimeNumber } from './rows.ts';
import type { Section } from './sections.ts';
import type { Sheet } from './sheet.ts';

/** What the column of a table holds: `heads` names and words, `times` years or months that head the lines. */
export type ColumnKind = 'figures' | 'heads' | 'times' | 'numbers' | 'notes' | 'blank';

export interface SheetColumn {
  column: number;
  kind: ColumnKind;
  /** What its own head says that it holds. */
  label: HeadLabel | null;
}

interface Counts {
  figures: number;
  words: number;
  /** Words that look like figures. */
  muddled: number;
  /** Cells that are a year or a month and nothing else. */
  times: number;
  filled: number;
  texts: readonly string[];
}

export function findColumns(
  sheet: Sheet,
  section: Section,
  answers: Answers = NO_ANSWERS,
): SheetColumn[] {
  const { left, right } = section.band;
  const columns: SheetColumn[] = [];
  const counts = Array.from({ length: right - left + 1 }, (_, index) =>
    countColumn(sheet, section, left + index),
  );
  const isFigures = (one: Counts | undefined) =>
    one !== undefined && one.figures > one.words && one.figures > 0;
  const firstWords = counts.findIndex((one) => one.words > 0 && one.words >= one.figures);
  const lastFigures = counts.findLastIndex(isFigures);
  for (const [index, count] of counts.entries()) {
    const column = left + index;
    const label = labelOf(sheet, section, column);
    const hasNamesAfter = firstWords > index;
    const kind = kindOf(sheet, section, {
      count,
      label,
      hasNamesAfter,
      column,
      isLast: index > lastFigures,
    });
    columns.push({ column, kind: kindShown(column, kind, section, answers), label });
  }
  return columns;
}

/** What a person said goes first; figures outside the areas that were shown are none. */
function kindShown(
  column: number,
  kind: ColumnKind,
  section: Section,
  answers: Answers,
): ColumnKind {
  const role = roleOfColumn(column, section, answers);
  if (role !== null) return role === 'period' ? 'times' : 'heads';
  if (answers.figures.length === 0 || kind === 'blank') return kind;
  const isShown = answers.figures.some(({ left, right }) => column >= left && column <= right);
  if (isShown) return 'figures';
  return kind === 'figures' ? 'notes' : kind;
}

function countColumn(sheet: Sheet, { bodyRows }: Section, column: number): Counts {
  const texts: string[] = [];
  let [figures, words, muddled, times] = [0, 0, 0, 0];
  for (const row of bodyRows) {
    const text = sheet.text(row, column);
    if (text === '') continue;
    texts.push(text);
    if (sheet.figure(row, column) !== null) figures += 1;
    else {
      words += 1;
      if (isMuddled(text)) muddled += 1;
    }
    if (isTimeNumber(text) || readPeriodCell(text).length > 0) times += 1;
  }
  return { figures, words, muddled, times, filled: texts.length, texts };
}

function kindOf(
  sheet: Sheet,
  section: Section,
  {
    count,
    label,
    hasNamesAfter,
    column,
    isLast,
  }: {
    count: Counts;
    label: HeadLabel | null;
    hasNamesAfter: boolean;
    column: number;
    isLast: boolean;
  },
): ColumnKind {
  const { figures, words, muddled, times, filled, texts } = count;
  if (filled === 0) return 'blank';
  if (label === 'note') return 'notes';
  if (label === 'number' || label === 'code') return 'numbers';
  if (label === 'period' && times > 0) return 'times';
  const isFirst = column === section.band.left || hasNamesAfter;
  const saysNothing = headText(sheet, section, column) === '';
  if (times === filled && words === filled) return 'times';
  if (times === filled && filled > 1 && saysNothing && isFirst && isRunOfYears(texts))
    return 'times';
  if (figures > words) {
    const isCounted = hasNamesAfter && saysNothing && isCounting(texts);
    return isCounted || isCodes(texts, hasNamesAfter) ? 'numbers' : 'figures';
  }
  if (!isFirst && figures + muddled > words - muddled && !isDerived(sheet, section, column))
    return 'figures';
  // 位次变化: 持平, +1.
  if (isDerived(sheet, section, column)) return 'notes';
  if (label !== null && label !== 'value') return 'heads';
  return isLast && !isNaming(texts) ? 'notes' : 'heads';
}

function isDerived(sheet: Sheet, { headRows }: Section, column: number): boolean {
  const row = headRows.findLast((one) => sheet.text(one, column) !== '');
  return row !== undefined && sheet.head(row, column).derived !== null;
}

/** Behind the figures: names come again and again, or are short; remarks are neither. */
function isNaming(texts: readonly string[]): boolean {
  return (
    texts.length >= 2 &&
    texts.every((text) => text.trim().length <= 30) &&
    new Set(texts).size < texts.length
  );
}

function headText(sheet: Sheet, { headRows }: Section, column: number): string {
  return headRows.map((row) => sheet.text(row, column)).join('');
}

function labelOf(sheet: Sheet, { headRows }: Section, column: number): HeadLabel | null {
  for (const row of [...headRows].reverse()) {
    if (sheet.text(row, column) === '') continue;
    const { label } = sheet.head(row, column);
    if (label !== null) return label;
  }
  return null;
}

/** 1, 2, 3 …, which may begin anew. */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every(
      (number, index) => number === 1 || (index > 0 && number === (numbers[index - 1] ?? 0) + 1),
    )
  );
}

/** Six digits of GB/T 2260, or twelve, before the names. */
function isCodes(texts: readonly string[], hasNamesAfter: boolean): boolean {
  const isOne = texts.every((text) => /^\d{6}(?:\d{3}){0,2}$/u.test(text.trim()));
  return hasNamesAfter && isOne && new Set(texts.map((text) => text.trim().slice(0, 2))).size === 1;
}

function isRunOfYears(texts: readonly string[]): boolean {
  const numbers = texts.map(Number);
  const isYear = numbers.every(
    (number) => Number.isInteger(number) && number > 1940 && number < 2100,
  );
  if (!isYear)
    return texts.every((text) => readPeriodCell(text).length > 0 && /^(?:19|20)\d{2}/u.test(text));
  const isRising = numbers.every(
    (number, index) => index === 0 || number > (numbers[index - 1] ?? 0),
  );
  const isFalling = numbers.every(
    (number, index) => index === 0 || number < (numbers[index - 1] ?? 0),
  );
  return isRising || isFalling;
}
