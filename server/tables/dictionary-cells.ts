import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { BLANK } from './expected-words.ts';
import { readNumber } from './number.ts';
import { sayCell, type ProblemLog } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

const ID = /^[a-z][a-z0-9-]*$/u;

const AN_ID: Said = {
  zh: '编号：小写字母开头，只含小写字母、数字和连字符',
  en: 'an id: a small letter first, and only small letters, digits and hyphens',
};
const NOT_BLANK: Said = { zh: '不能空白', en: 'not blank' };
const TOLERANCE: Said = { zh: '不小于 0 的数字，或空白', en: 'a number of 0 or more, or blank' };

const wholeNumber = (least: number, most: number): Said => ({
  zh: `${least} 至 ${most} 的整数`,
  en: `a whole number from ${least} to ${most}`,
});

const oneOf = (ids: readonly string[]): Said => ({
  zh: `已有的编号：${ids.join('、')}`,
  en: `a known id: ${ids.join(', ')}`,
});

export function readId(cell: PrintedCell, log: ProblemLog): string {
  if (!ID.test(cell.text)) {
    reportBadCell(cell, AN_ID, log);
  }
  return cell.text;
}

export function readRequired(cell: PrintedCell, log: ProblemLog): string {
  if (cell.text === '') reportBadCell(cell, NOT_BLANK, log);
  return cell.text;
}

/** Null when blank. */
export function readOptional(cell: PrintedCell): string | null {
  return cell.text === '' ? null : cell.text;
}

/** The first choice stands in for a bad one: with an error the dictionary is not used. */
export function readChoice<Choice extends string>(
  cell: PrintedCell,
  choices: readonly [Choice, ...Choice[]],
  log: ProblemLog,
): Choice {
  const choice = choices.find((known) => known === cell.text);
  if (choice === undefined) reportBadCell(cell, listed(choices.map(quoted)), log);
  return choice ?? choices[0];
}

export function readInteger(
  cell: PrintedCell,
  [least, most]: readonly [number, number],
  log: ProblemLog,
): number {
  const value = /^-?\d+$/u.test(cell.text) ? Number(cell.text) : Number.NaN;
  if (value >= least && value <= most) return value;
  reportBadCell(cell, wholeNumber(least, most), log);
  return 0;
}

/** A number of 0 or more; null when blank. */
export function readTolerance(cell: PrintedCell, log: ProblemLog): number | null {
  if (cell.text === '') return null;
  const number = readNumber(cell.text);
  if (number === null || number.value < 0) reportBadCell(cell, TOLERANCE, log);
  return number?.value ?? null;
}

/** 发改委;发展改革委 */
export function readList(cell: PrintedCell): string[] {
  return cell.text
    .split(/[;；]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An id that another table must hold; null when blank. */
export function readReference(
  cell: PrintedCell,
  known: ReadonlySet<string>,
  log: ProblemLog,
): string | null {
  if (cell.text !== '' && !known.has(cell.text)) {
    reportBadCell(cell, oneOf([...known]), log);
  }
  return readOptional(cell);
}

export function reportBadCell(cell: PrintedCell, expected: Said, log: ProblemLog): void {
  const said = sayCell(cell);
  log.error('bad-dictionary', cell, {
    found: cell.text === '' ? BLANK : cell.text,
    expected,
    cure: {
      zh: `请改正数据字典${said.zh}（应为：${expected.zh}）。`,
      en: `In the dictionary, mend ${said.en} (expected: ${expected.en}).`,
    },
  });
}
