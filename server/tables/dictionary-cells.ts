import { isCalled } from '#domain/dictionary-desk/called.ts';
import { itemsOf } from '#domain/dictionary-desk/items.ts';
import type { Choice } from '#domain/dictionary-desk/types.ts';
import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import type { DictionaryLog, PlaceWords } from './dictionary-log.ts';
import type { DictionaryRow } from './dictionary-sheet.ts';
import { BLANK } from './expected-words.ts';
import { readNumber } from './number.ts';
import type { PrintedCell } from './types.ts';

const ID = /^[a-z][a-z0-9-]*$/u;

const AN_ID: Said = {
  zh: '编号：小写字母开头，只含小写字母、数字和连字符',
  en: 'an id: a small letter first, and only small letters, digits and hyphens',
};
const NOT_BLANK: Said = { zh: '不能空白', en: 'not blank' };
const TOLERANCE: Said = { zh: '不小于 0 的数字，或空白', en: 'a number of 0 or more, or blank' };

const A_MONTH: Said = { zh: '月份，如 2026-06，或空白', en: 'a month, such as 2026-06, or blank' };

const wholeNumber = (least: number, most: number): Said => ({
  zh: `${least} 至 ${most} 的整数`,
  en: `a whole number from ${least} to ${most}`,
});

export function readId(cell: PrintedCell, log: DictionaryLog): string {
  if (!ID.test(cell.text)) {
    reportBadCell(cell, AN_ID, log);
  }
  return cell.text;
}

export function readRequired(cell: PrintedCell, log: DictionaryLog): string {
  if (cell.text === '') reportBadCell(cell, NOT_BLANK, log);
  return cell.text;
}

/** Null when blank. */
export function readOptional(cell: PrintedCell): string | null {
  return cell.text === '' ? null : cell.text;
}

/**
 * One of a list, by its value or any word that people have for it. The first stands in for a bad one:
 * with an error the dictionary is not used.
 */
export function readChoice<Value extends string>(
  row: DictionaryRow,
  column: string,
  values: readonly [Value, ...Value[]],
  log: DictionaryLog,
): Value {
  const cell = row.cell(column);
  const choices = log.choicesOf(column);
  const found = choices.find((choice) => isCalled(choice, foldName(cell.text)));
  const value = values.find((one) => one === found?.value);
  if (value === undefined) reportBadCell(cell, sayChoices(choices, log.words), log);
  return value ?? values[0];
}

/**
 * As whoever writes them has them: in files as they are kept, at the desk by name.
 * @example sayChoices(DIRECTION_CHOICES, 'file').zh // 'higher（越高越好）、lower（越低越好）、neither（不论）'
 */
export function sayChoices(choices: readonly Choice[], words: PlaceWords): Said {
  if (words === 'desk') return listed(choices.map(({ name }) => name));
  return listed(
    choices.map(({ value, name }) => ({
      zh: `${value}（${name.zh}）`,
      en: `${value} (“${name.zh}”)`,
    })),
  );
}

export function readInteger(
  cell: PrintedCell,
  [least, most]: readonly [number, number],
  log: DictionaryLog,
): number {
  const value = /^-?\d+$/u.test(cell.text) ? Number(cell.text) : Number.NaN;
  if (value >= least && value <= most) return value;
  reportBadCell(cell, wholeNumber(least, most), log);
  return 0;
}

/** A number of 0 or more; null when blank. */
export function readTolerance(cell: PrintedCell, log: DictionaryLog): number | null {
  if (cell.text === '') return null;
  const number = readNumber(cell.text);
  if (number === null || number.value < 0) reportBadCell(cell, TOLERANCE, log);
  return number?.value ?? null;
}

/** The last month that something is used; nothing where it is in use. */
export function readUntil(row: DictionaryRow, log: DictionaryLog): { until?: string } {
  const cell = row.cell('until');
  if (cell.text === '') return {};
  const [, year, month] = /^(\d{4})[-/.年](0?[1-9]|1[0-2])月?$/u.exec(cell.text) ?? [];
  if (year === undefined || month === undefined) reportBadCell(cell, A_MONTH, log);
  return { until: `${year}-${month?.padStart(2, '0')}` };
}

/** 发改委;发展改革委 */
export function readList(cell: PrintedCell): string[] {
  return itemsOf(cell.text);
}

export function reportBadCell(cell: PrintedCell, expected: Said, log: DictionaryLog): void {
  const place = log.sayPlace(cell);
  log.error('bad-dictionary', cell, {
    found: cell.text === '' ? BLANK : cell.text,
    expected,
    cure: {
      zh: `请改正数据字典${place.zh}的“${cell.text}”（应为：${expected.zh}）。`,
      en: `In the dictionary, mend “${cell.text}” at ${place.en} (expected: ${expected.en}).`,
    },
  });
}
