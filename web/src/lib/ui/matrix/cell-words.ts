import type { Since } from '#server/schemas/movement.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { gapUnit, MISSING_WORDS, STATUS_WORDS, statusWords } from '#lib/format/status.ts';
import { formatTarget } from '#domain/target-text.ts';
import { isRange } from '#lib/format/target.ts';
import { revisionWords } from '#lib/format/view.ts';
import { betterBy } from './change.ts';
import { MATRIX_WORDS as WORDS } from './words.ts';

export interface CellBehind {
  since?: Since | null;
  waiting?: string | null;
  /** Whether anything of the release has one: else it is not said of each cell that it has none. */
  hasTargets?: boolean;
}

/**
 * All that stands behind a cell, for its tooltip:
 * 珠山区 地区生产总值：实际 7.5%，目标 8–8.5，未达标，差距 −0.5 个百分点，第 3 位
 * `waiting`: 3/4 已报, for a region of the group; nobody has a place then.
 */
export function describeCell(
  cell: Omit<MatrixCell, 'regionId' | 'gapRatio'>,
  { indicator, measure }: Pick<MatrixRow, 'indicator' | 'measure'>,
  region: RegionRef,
  { since = null, waiting = null, hasTargets = true }: CellBehind = {},
): string {
  const { actual, target, rank, missingReason } = cell;
  const status = STATUS_WORDS[cell.status];
  const unit = gapUnit(measure, indicator.unit);
  // 上年同月=100 is a base, and no unit of the figure.
  const figure = actual === null ? null : formatFigure(actual, cell.decimals);
  const parts = [
    figure === null
      ? null
      : measure === 'index'
        ? WORDS.indexIs(figure)
        : WORDS.actualIs(figure, indicator.unit),
    target && WORDS.targetIs(formatTarget(target.text)),
    missingReason === 'withheld'
      ? statusWords(cell.status, missingReason)
      : missingReason
        ? WORDS.because(status, MISSING_WORDS[missingReason])
        : hasTargets || cell.status !== 'no-target'
          ? status
          : null,
    gapWords(cell, unit),
    rank === null ? waiting : WORDS.rankIs(rank),
    since && changeWords(since, cell, unit),
    since && placeWords(since),
    cell.revision > 0 ? revisionWords(cell.revision) : null,
    cell.noteMark === undefined ? null : [cell.noteMark, cell.noteText].filter(Boolean).join(' '),
  ];
  return (
    WORDS.subject(region.shortName, indicator.proseName) + parts.filter(Boolean).join(WORDS.join)
  );
}

function gapWords(
  { gap, gapDecimals, status, target }: Omit<MatrixCell, 'regionId' | 'gapRatio'>,
  unit: string,
): string | null {
  if (gap === null) return null;
  const isMetRange = isRange(target) && status === 'met';
  return isMetRange ? WORDS.rangeMet : WORDS.gapIs(formatSigned(gap, gapDecimals), unit);
}

function changeWords(
  { gap: { change, decimals } }: Since,
  { target }: Pick<MatrixCell, 'target'>,
  unit: string,
): string | null {
  if (change === null) return null;
  if (change === 0) return WORDS.unchanged;
  return WORDS.changeIs(formatSigned(change, decimals), unit, betterBy(change, target) > 0);
}

function placeWords({ rank: { gained } }: Since): string | null {
  if (gained === null || gained === 0) return null;
  return gained > 0 ? WORDS.gained(gained) : WORDS.lost(-gained);
}
