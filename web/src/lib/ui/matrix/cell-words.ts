import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { gapUnit, MISSING_WORDS, STATUS_WORDS } from '#lib/format/status.ts';
import { formatTarget, isRange } from '#lib/format/target.ts';
import { revisionWords } from '#lib/format/view.ts';

/** All that stands behind a cell, for its tooltip: 珠山区 地区生产总值：实际 7.5%，目标 8–8.5，未达标，差距 −0.5 个百分点，第 3 位 */
export function describeCell(
  cell: Omit<MatrixCell, 'regionId'>,
  { indicator, measure }: Pick<MatrixRow, 'indicator' | 'measure'>,
  region: RegionRef,
): string {
  const { actual, target, gap, rank, missingReason } = cell;
  const parts = [
    actual === null ? null : `实际 ${formatFigure(actual, cell.decimals)}${indicator.unit}`,
    target && `目标 ${formatTarget(target.text)}`,
    STATUS_WORDS[cell.status] + (missingReason ? `（${MISSING_WORDS[missingReason]}）` : ''),
    gap === null || (isRange(target) && cell.status === 'met')
      ? null
      : `差距 ${formatSigned(gap, cell.gapDecimals)} ${gapUnit(measure, indicator.unit)}`,
    rank === null ? null : `第 ${rank} 位`,
    cell.revision > 0 ? revisionWords(cell.revision) : null,
  ];
  return `${region.shortName} ${indicator.proseName}：${parts.filter(Boolean).join('，')}`;
}
