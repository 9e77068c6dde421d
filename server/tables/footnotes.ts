import { foldMinus, foldText } from '#domain/fold.ts';
import { yearOf, type Period } from '#domain/period.ts';

import { cellAt } from './cells.ts';
import { findPeriod } from './printed-period.ts';
import { sayPlace } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { FootnoteClaim } from './types.ts';

/** A line under a table, with its place. */
export interface NoteLine {
  text: string;
  row: number;
  column: number;
}

const RANGE = String.raw`\d{1,4}(?:[-—~至到]\d{1,4})?`;
const NUMBERS = new RegExp(
  String.raw`^序号(?:为)?(${RANGE}(?:[、,和及与]${RANGE})*)(?:项|号|的?指标)?(?:均|都)?[为是:：]?(.+)$`,
  'u',
);
const CHINESE_DIGITS = '一二三四五六七八九十';

/** 注：①序号2、3为5个地区对比；②序号5、7为1-7月数据。 → a claim per clause. */
export function readClaims(
  reading: Reading,
  notes: readonly NoteLine[],
  period: Period,
): FootnoteClaim[] {
  return notes.flatMap((note) =>
    splitClauses(note.text).flatMap((text) => readClause(reading, note, text, period) ?? []),
  );
}

/** The months a footnote lays down for a 序号; null where none speaks of it. */
export function claimedPeriod(claims: readonly FootnoteClaim[], no: number | null): Period | null {
  if (no === null) return null;
  return claims.find((claim) => claim.period !== null && claim.nos.includes(no))?.period ?? null;
}

/** Before folding: NFKC makes plain digits of ①. */
function splitClauses(note: string): string[] {
  return note
    .replace(/^\s*(?:注|备注|说明|附注)\s*[:：.、]?/u, '')
    .split(/[;；。\n]|(?=[①-⑳])|[(（]\d+[)）]|(?<![\d、,，和-])\d+[.．](?=\s*序号)/u)
    .map((clause) => clause.replace(/^\s*[①-⑳]?\s*/u, '').trim())
    .filter((clause) => foldText(clause).startsWith('序号'));
}

function readClause(
  reading: Reading,
  { row, column }: NoteLine,
  text: string,
  releasePeriod: Period,
): FootnoteClaim | null {
  const [, numbers = '', says = ''] = NUMBERS.exec(foldMinus(foldText(text))) ?? [];
  const groupSize = readGroupSize(says);
  const months = groupSize === null ? findPeriod(says, yearOf(releasePeriod)) : null;
  const period = months?.period ?? null;
  if (groupSize === null && period === null) {
    reportUnreadClause(reading, { row, column, text });
    return null;
  }
  return { nos: readNos(numbers), groupSize, period, text, row, column };
}

/** 为4个地区对比, 为四个市（州）对比, 为五省对比 */
const GROUP_SIZE =
  /(\d+|[一二三四五六七八九十])(?:个(?:地区|县|单位|区域|市|园区|省|州|盟|旗|区|乡镇|街道)|[省市州盟县旗区镇](?=对比|比较|排))/u;

function readGroupSize(says: string): number | null {
  const match = GROUP_SIZE.exec(says)?.[1];
  if (match === undefined) return null;
  return CHINESE_DIGITS.includes(match) ? CHINESE_DIGITS.indexOf(match) + 1 : Number(match);
}

/** 1、4、13-17 → 1, 4, 13, 14, 15, 16, 17 */
function readNos(numbers: string): number[] {
  return numbers
    .split(/[、,和及与]/u)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split(/[-—~至到]/u).map(Number);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    });
}

/** What it says would be lost: an indicator might be taken for other months than it covers. */
function reportUnreadClause(reading: Reading, { row, column, text }: NoteLine): void {
  const place = { row, column };
  reading.log.warn('bad-value', place, {
    found: text,
    expected: {
      zh: '“序号2、3为5个地区对比”或“序号5、7为1-7月数据”',
      en: '“序号2、3为5个地区对比” or “序号5、7为1-7月数据”',
    },
    cure: {
      zh: `${sayPlace(place).zh}的附注“${text}”无法识别，没有采用；请按上面的写法改写。`,
      en: `The note “${text}” at ${sayPlace(place).en} is not understood and was not applied. Write it in one of the forms above.`,
    },
  });
}

/** The row's note in one piece: an unquoted comma in a CSV tears it into several cells. */
export function noteLineOf(reading: Reading, row: number): NoteLine {
  const cells = (reading.grid.cells[row] ?? []).map((_, column) =>
    cellAt(reading.grid, row, column),
  );
  const filled = cells.filter(({ text }) => text !== '');
  const text = filled.map((cell) => cell.text).join('，');
  return { text, row: row + 1, column: filled[0]?.column ?? 1 };
}
