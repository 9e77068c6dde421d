import { PATH_KINDS, type Measure, type PathKind, type YearPath } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import { readChoice, readInteger, readRequired, reportBadCell } from './dictionary-cells.ts';
import type { Known } from './dictionary-known.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { Demands } from './dictionary-measures.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import type { PrintedCell } from './types.ts';

const YEARS = [1949, 2199] as const;
const MONTHS = [1, 12] as const;
/** 0 to 100, digits enough for any share that offices print. */
const SHARE = /^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)$/u;

interface PathLine {
  indicatorId: string;
  regionId: string | null;
  kind: PathKind;
  year: number;
  month: number;
  sharePct: string;
  monthCell: PrintedCell;
  shareCell: PrintedCell;
}

const EXPECTED = {
  share: {
    zh: '0 至 100 的数，至多六位小数，不写百分号',
    en: 'a number from 0 to 100, with six decimals at most and no percent sign',
  },
  december: { zh: '这条进度的最后一行是 12 月', en: 'month 12 in the last row of this path' },
  whole: { zh: '12 月为 100', en: '100 in month 12' },
} as const satisfies Record<string, Said>;

/** What comes about in the course of a year. */
const CUMULATED: readonly Measure[] = ['rate', 'count'];

interface Around {
  indicators: Known;
  regions: Known;
  demands: Demands;
}

/** Which part of the year's whole lies behind at the end of each month. */
export function readPaths({ rows, log }: DictionarySheet, around: Around): YearPath[] {
  const lines = rows.map((row) => readLine(row, around, log));
  // A line that is wrong may belong to another path: of what paths lack nothing is said.
  const isWhole = !log.hasErrors() && !around.indicators.hasMissed() && !around.regions.hasMissed();
  return [...Map.groupBy(lines, keyOf).values()].map((group) => toPath(group, { log, isWhole }));
}

function readLine(
  row: DictionaryRow,
  { indicators, regions, demands }: Around,
  log: DictionaryLog,
): PathLine {
  const [cell, monthCell] = [row.cell('indicator'), row.cell('month')];
  const shareCell = row.cell('cumulative_share_pct');
  readRequired(cell, log);
  const indicatorId = indicators.read(cell, log) ?? '';
  demands.add(indicatorId, { cell, log, measures: CUMULATED });
  if (!SHARE.test(shareCell.text)) {
    reportBadCell(shareCell, EXPECTED.share, log);
  }
  return {
    indicatorId,
    regionId: regions.read(row.cell('region'), log),
    kind: readChoice(row, 'kind', PATH_KINDS, log),
    year: readInteger(row.cell('year'), YEARS, log),
    month: readInteger(monthCell, MONTHS, log),
    sharePct: shareCell.text,
    monthCell,
    shareCell,
  };
}

const keyOf = ({ indicatorId, regionId, kind, year }: PathLine) =>
  JSON.stringify([indicatorId, regionId, kind, year]);

/** The lines of one path, in whatever order they stand: rising, and whole in December. */
function toPath(
  lines: readonly PathLine[],
  { log, isWhole }: { log: DictionaryLog; isWhole: boolean },
): YearPath {
  const byMonth = lines.toSorted((a, b) => a.month - b.month);
  if (isWhole) checkMonths(byMonth, log);
  const [first] = byMonth;
  if (!first) throw new Error('a group has a line');
  const { indicatorId, regionId, kind, year } = first;
  const points = byMonth.map(({ month, sharePct }) => ({ month, sharePct }));
  return { indicatorId, regionId, kind, year, points };
}

/** Of shares nothing is said where a month stands twice or the last one lacks: one may be the other. */
function checkMonths(byMonth: readonly PathLine[], log: DictionaryLog): void {
  const twice = byMonth.filter((line, index) => byMonth[index - 1]?.month === line.month);
  for (const line of twice) {
    reportBadCell(line.monthCell, oneRowFor(firstOf(line, byMonth), log), log);
  }
  const last = byMonth.at(-1);
  if (twice.length > 0 || !last) return;
  if (last.month !== 12) {
    reportBadCell(last.monthCell, EXPECTED.december, log);
    return;
  }
  for (const [index, line] of byMonth.entries()) checkRise(byMonth[index - 1], line, log);
  if (Number(last.sharePct) !== 100 && !log.isFaulty(last.shareCell)) {
    reportBadCell(last.shareCell, EXPECTED.whole, log);
  }
}

function firstOf(line: PathLine, lines: readonly PathLine[]): PathLine {
  return lines.find(({ month }) => month === line.month) ?? line;
}

function checkRise(before: PathLine | undefined, line: PathLine, log: DictionaryLog): void {
  if (!before || Number(line.sharePct) > Number(before.sharePct)) return;
  reportBadCell(line.shareCell, moreThan(before), log);
}

function oneRowFor({ month, monthCell }: PathLine, log: DictionaryLog): Said {
  const { zh, en } = log.sayRow(monthCell.row);
  return {
    zh: `每月一行：${month} 月在${zh}`,
    en: `one row for each month: month ${month} stands in ${en}`,
  };
}

const moreThan = ({ month, sharePct }: PathLine): Said => ({
  zh: `大于 ${month} 月的 ${sharePct}`,
  en: `more than the ${sharePct} of month ${month}`,
});
