import {
  PATH_KINDS,
  type Indicator,
  type PathKind,
  type Region,
  type YearPath,
} from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import {
  readChoice,
  readInteger,
  readReference,
  readRequired,
  reportBadCell,
} from './dictionary-cells.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import type { ProblemLog } from './problem-log.ts';
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

const oneRowFor = ({ month, monthCell }: PathLine): Said => ({
  zh: `每月一行：${month} 月在第${monthCell.row}行`,
  en: `one row for each month: month ${month} stands in row ${monthCell.row}`,
});

const moreThan = ({ month, sharePct }: PathLine): Said => ({
  zh: `大于 ${month} 月的 ${sharePct}`,
  en: `more than the ${sharePct} of month ${month}`,
});

/** Which part of the year's whole lies behind at the end of each month. */
export function readPaths(
  { rows, log }: DictionarySheet,
  indicators: readonly Indicator[],
  regions: readonly Region[],
): YearPath[] {
  const cumulated = indicators.filter(({ measure }) => measure === 'rate' || measure === 'count');
  const known = {
    indicatorIds: new Set(cumulated.map(({ id }) => id)),
    regionIds: new Set(regions.map(({ id }) => id)),
  };
  const lines = rows.map((row) => readLine(row, known, log));
  return [...Map.groupBy(lines, keyOf).values()].map((group) => toPath(group, log));
}

function readLine(
  row: DictionaryRow,
  known: { indicatorIds: ReadonlySet<string>; regionIds: ReadonlySet<string> },
  log: ProblemLog,
): PathLine {
  const [monthCell, shareCell] = [row.cell('month'), row.cell('cumulative_share_pct')];
  const indicatorId = readRequired(row.cell('indicator'), log);
  readReference(row.cell('indicator'), known.indicatorIds, log);
  if (!SHARE.test(shareCell.text)) {
    reportBadCell(shareCell, EXPECTED.share, log);
  }
  return {
    indicatorId,
    regionId: readReference(row.cell('region'), known.regionIds, log),
    kind: readChoice(row.cell('kind'), PATH_KINDS, log),
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
function toPath(lines: readonly PathLine[], log: ProblemLog): YearPath {
  const byMonth = lines.toSorted((a, b) => a.month - b.month);
  for (const [index, line] of byMonth.entries()) checkAfter(byMonth[index - 1], line, log);
  const [first, last] = [byMonth[0], byMonth.at(-1)];
  if (!first || !last) throw new Error('a group has a line');
  if (last.month !== 12) reportBadCell(last.monthCell, EXPECTED.december, log);
  else if (Number(last.sharePct) !== 100) reportBadCell(last.shareCell, EXPECTED.whole, log);
  const { indicatorId, regionId, kind, year } = first;
  const points = byMonth.map(({ month, sharePct }) => ({ month, sharePct }));
  return { indicatorId, regionId, kind, year, points };
}

function checkAfter(before: PathLine | undefined, line: PathLine, log: ProblemLog): void {
  if (!before) return;
  if (before.month === line.month) {
    reportBadCell(line.monthCell, oneRowFor(before), log);
  } else if (Number(line.sharePct) <= Number(before.sharePct)) {
    reportBadCell(line.shareCell, moreThan(before), log);
  }
}
