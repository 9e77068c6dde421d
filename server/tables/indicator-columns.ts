import type { Period } from '#server/domain/period.ts';

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
const SINGLE = ['no', 'name', 'region', 'unit', 'period', 'gap'] as const;

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
  const heads = columnHeads(reading, header, period);
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

function reportUnknown(reading: Reading, { lastRow }: Header<IndicatorColumn>, head: ColumnHead) {
  reportUnknownColumn(reading.grid, lastRow, head.cell, reading.log);
}
