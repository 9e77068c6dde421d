import { samePeriod, yearOf, type Period } from '#domain/period.ts';
import { sayPeriod } from '#domain/said-names.ts';

import { cellAt } from './cells.ts';
import type { IndicatorColumns } from './indicator-columns.ts';
import { findPeriod } from './printed-period.ts';
import { sayCell, sayPlace } from './problem-log.ts';
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
    expected: {
      zh: `时期，如“${sayPeriod(usual).zh}”`,
      en: `a period, such as “${sayPeriod(usual).zh}”`,
    },
    cure: {
      zh: `${sayCell(cell).zh}不是完整的时期，请写明年份和月份。`,
      en: `${sayCell(cell).en} is not a whole period. State its year and months.`,
    },
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
    expected: sayPeriod(before),
    cure: {
      zh: `${sayPlace(cell).zh}的时期与前面各行（${sayPeriod(before).zh}）不同，不能放在一张排名里。请改正，或改用长表（通报、指标、地区、时期、实际完成）。`,
      en: `The period at ${sayPlace(cell).en} is not that of the rows before it (${sayPeriod(before).en}), so they cannot stand in one ranking. Mend it, or use a long table (“通报”, “指标”, “地区”, “时期”, “实际完成”).`,
    },
  });
}
