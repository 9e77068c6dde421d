import type { Period } from '#domain/period.ts';

import { chooseRanks } from './choose-ranks.ts';
import { chooseTarget } from './choose-target.ts';
import { chooseActual } from './choose-actual.ts';
import { columnHeads, type ColumnHead } from './column-head.ts';
import { reportMissingColumns, reportUnknownColumn, type Header } from './header.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import type { Reading } from './reading.ts';
import { reportSameColumn } from './report-columns.ts';
import type { Title } from './title.ts';

export type IndicatorColumns = ReadonlyMap<IndicatorColumn, number>;

const FIGURES = ['actual', 'amount', 'growth'] as const;
const SINGLE = ['no', 'name', 'region', 'department', 'unit', 'period', 'gap'] as const;

/**
 * Which column holds what, by all that its head says; a column is never taken for the one that it
 * is nearest to. What is not meant is left out with a warning, two for one thing are an error.
 */
export function chooseColumns(
  reading: Reading,
  header: Header<IndicatorColumn>,
  title: Title,
  period: Period | null,
): IndicatorColumns {
  const heads = ofFirstTable(reading, columnHeads(reading, header, period));
  const columns = new Map<IndicatorColumn, number>();
  for (const role of SINGLE) {
    const [first, ...others] = heads.filter(({ meaning }) => meaning?.role === role);
    if (first !== undefined) columns.set(role, first.column);
    for (const other of others) reportSameColumn(reading, other);
  }
  for (const head of heads) {
    if (head.meaning === null) reportUnknown(reading, header, head);
  }
  chooseTarget(reading, header, heads, columns);
  chooseRanks(reading, header, heads, columns);
  chooseActual(reading, header, heads, columns, { title, period });
  return columns;
}

/** True, and errors, where there are no names or no figures of any kind. */
export function lacksColumns(
  reading: Reading,
  header: Header<IndicatorColumn>,
  columns: IndicatorColumns,
): boolean {
  const hasFigures = FIGURES.some((key) => columns.has(key));
  const required = { name: '指标名称', ...(!hasFigures && { actual: '实际完成' }) };
  return reportMissingColumns(header, columns, required, reading.log);
}

/** Names stand once in a table: where they stand again, a second one begins beside it. */
function ofFirstTable(reading: Reading, heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const starts = (role: 'no' | 'name') => heads.filter(({ meaning }) => meaning?.role === role)[1];
  const name = starts('name');
  if (name === undefined) return heads;
  const no = starts('no');
  const first = no !== undefined && no.column < name.column ? no : name;
  const isBeside = heads.some(({ column }) => column > name.column);
  if (!isBeside) return heads;
  reading.log.error('two-tables', first.cell, {
    found: {
      zh: `第${first.column + 1}列起又有一张表`,
      en: `another table from column ${first.column + 1} on`,
    },
    expected: { zh: '一张工作表里一张表', en: 'one table in a sheet' },
    cure: {
      zh: `这张工作表里并排有两张表，第二张从第${first.column + 1}列开始，请分别放在两张工作表或两个文件里。`,
      en: `Two tables stand side by side in this sheet; the second begins at column ${first.column + 1}. Put them in two sheets or two files.`,
    },
  });
  return heads.filter(({ column }) => column < first.column);
}

function reportUnknown(reading: Reading, { lastRow }: Header<IndicatorColumn>, head: ColumnHead) {
  reportUnknownColumn(reading.grid, lastRow, head.cell, reading.log);
}
