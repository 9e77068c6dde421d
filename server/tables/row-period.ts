import { periodLabel, samePeriod, yearOf, type Period } from '#domain/period.ts';

import { cellAt } from './cells.ts';
import type { IndicatorColumns } from './indicator-columns.ts';
import { findPeriod } from './printed-period.ts';
import { placeLabel } from './problem-log.ts';
import type { Reading } from './reading.ts';

/** The months that a line's own column of months names; `usual` where there is none or it is blank. */
export function readRowPeriod(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  usual: Period,
): Period {
  const column = columns.get('period');
  if (column === undefined) return usual;
  const cell = cellAt(reading.grid, row, column);
  if (cell.text === '') return usual;
  const own = findPeriod(cell.text, yearOf(usual))?.period ?? null;
  if (own !== null) return own;
  reading.log.error('bad-period', cell, {
    found: cell.text,
    expected: `时期，如“${periodLabel(usual)}”`,
    cure: `${placeLabel(cell)}的“${cell.text}”不是完整的时期，请写明年份和月份。`,
  });
  return usual;
}

/** Regions of other months are not ranked together: that is asked about, never filed under one. */
export function checkSamePeriod(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  period: Period,
  before: Period | undefined,
): void {
  if (before === undefined || samePeriod(before, period)) return;
  const cell = cellAt(reading.grid, row, columns.get('period') ?? 0);
  reading.log.error('period-mismatch', cell, {
    found: cell.text,
    expected: periodLabel(before),
    cure: `${placeLabel(cell)}的时期与前面各行（${periodLabel(before)}）不同，不能放在一张排名里。请改正，或改用长表（通报、指标、地区、时期、实际完成）。`,
  });
}
