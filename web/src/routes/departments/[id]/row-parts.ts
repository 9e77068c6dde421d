import type { MatrixCell, MatrixGroup, MatrixRow } from '#server/schemas/overview.ts';
import type { PeriodRef } from '#server/schemas/scalars.ts';
import { periodNote } from '#lib/format/date.ts';
import { waitingOf, type Waiting } from '#lib/ui/matrix/waiting.ts';

interface Shown {
  /** Whether anything of the release has one; else figures stand in the place of gaps. */
  hasTargets: boolean;
  groups: readonly MatrixGroup[];
  period: PeriodRef;
}

/** What is worked out once for an indicator, whether it is a row or a column. */
export interface RowParts {
  row: MatrixRow;
  /** By the id of the region. */
  cells: ReadonlyMap<string, MatrixCell>;
  /** How many have a rank. */
  ranked: number;
  waiting: Waiting | null;
  /** Beside the name: its unit where that is not the usual one, and another period. */
  notes: string[];
}

export function rowParts(row: MatrixRow, { hasTargets, groups, period }: Shown): RowParts {
  const isUnitSaid = row.measure === 'count' || (!hasTargets && row.measure === 'level');
  const notes = [isUnitSaid ? row.indicator.unit : null, periodNote(row.period, period)];
  return {
    row,
    cells: new Map(row.cells.map((cell) => [cell.regionId, cell])),
    ranked: row.cells.filter(({ rank }) => rank !== null).length,
    waiting: waitingOf(row, groups),
    notes: notes.filter((note) => note !== null),
  };
}
