import type { SheetReading } from './sheet-reading.ts';

/**
 * What tells the sheets of a release apart, from month to month the same: title and sheet's name without
 * months and numbers of annexes, the file's name where both say nothing. Sheets of one file that would be
 * called alike (a sheet a month) keep their whole names.
 * @example sheetSubject({ tables: [{ title: '2019年1-6月主要经济指标', … }] }, { file: 'a.xlsx', sheet: 'Sheet1' })
 * // '主要经济指标'
 */
export function sheetSubject(
  { tables }: Pick<SheetReading, 'tables'>,
  { file, sheet }: { file: string; sheet: string | null },
): string {
  const titleOf = (name: string | null) =>
    tables.find((one) => one.sheet === name && one.title !== null)?.title ?? null;
  const own = callSheet(titleOf(sheet), sheet);
  const others = new Set(tables.map((one) => one.sheet).filter((name) => name !== sheet));
  const isTaken = [...others].some((name) => callSheet(titleOf(name), name) === own);
  if (isTaken) return [own, sheet].filter(Boolean).join(' ');
  return own === '' ? withoutMonths(file.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '')) : own;
}

function callSheet(title: string | null, sheet: string | null): string {
  const parts = [title ?? '', DEFAULT_NAME.test(sheet ?? '') ? '' : (sheet ?? '')];
  const [ofTitle = '', ofSheet = ''] = parts.map(withoutMonths);
  return ofTitle.includes(ofSheet) ? ofTitle : [ofTitle, ofSheet].filter(Boolean).join(' ');
}

/** What a spreadsheet calls a sheet that nobody named. */
const DEFAULT_NAME = /^(?:sheet|工作表)\s*\d*(?:\s*\(\d+\))?$/iu;

const TO = String.raw`\s*[-—–~至]\s*`;
const YEAR = String.raw`\d{4}\s*年度?`;
/** In the order in which they must be tried: 2022年1-4月 is not 2022年1. */
const MONTHS = new RegExp(
  [
    String.raw`(?:${YEAR}\s*)?\d{1,2}月?${TO}(?:${YEAR})?\d{1,2}月份?`,
    String.raw`(?:${YEAR}\s*)?(?:(?:第?[一二三四1-4]|前[二三])季度|[上下]半年|全年|\d{1,2}月(?:份|末)?)`,
    String.raw`\d{4}[-./]\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{6}(?!\d)`,
    YEAR,
    String.raw`(?<!\d)(?:19|20)\d{2}(?!\d)`,
  ].join('|'),
  'gu',
);
const NUMBER_OF_ANNEX = /^附[件表]\s*\d*\s*[:：]?/u;
const AT_THE_ENDS = String.raw`[\s\-—–~至_、.:]+`;

function withoutMonths(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(MONTHS, '')
    .replace(NUMBER_OF_ANNEX, '')
    .replaceAll(/[([][\s\-—–~至]*[)\]]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(new RegExp(`^${AT_THE_ENDS}|${AT_THE_ENDS}$`, 'gu'), '');
}
