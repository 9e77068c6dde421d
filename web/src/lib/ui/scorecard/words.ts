import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { cellName } from '#lib/format/cell.ts';
import { formatFigure } from '#lib/format/number.ts';
import { formatTarget } from '#lib/format/target.ts';

/** What a bar shows: 实际 7.8，目标 8–8.5. */
export function describeBar({
  actual,
  decimals,
  target,
}: Pick<ScorecardRow, 'actual' | 'decimals' | 'target'>): string {
  const parts = [
    actual === null ? '缺数' : `实际 ${formatFigure(actual, decimals)}`,
    target ? `目标 ${formatTarget(target.text)}` : '未设目标',
  ];
  return parts.join('，');
}

/** Where a figure stands: 附件4-昌江区.csv，D7. */
export function describeSource({
  file,
  row,
  column,
}: Pick<NonNullable<ScorecardRow['source']>, 'file' | 'row' | 'column'>): string {
  return row === null || column === null ? file : `${file}，${cellName(row, column)}`;
}
