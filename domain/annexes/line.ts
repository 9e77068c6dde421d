import { markField } from '../note-mark.ts';
import type { PrintedRow } from '../printed.ts';
import { figureText, type ReleaseCell } from './figures.ts';
import type { Source } from './source.ts';

/** Where a line stands: what orders it among headings and other lines. */
interface LinePlace {
  no: number;
  row: number;
  departmentId: string | null;
  hasRank: boolean;
}

/** A line as it would have been printed; gap and rank are filled in when the table is mended. */
export function lineOf(
  cell: ReleaseCell,
  { book, missing, hasTargets }: Source,
  { no, row, departmentId, hasRank }: LinePlace,
): PrintedRow {
  const { indicatorId, regionId, period, value, decimals, missingReason, noteMark } = cell;
  const at = (column: number, text: string) => ({ text, row, column });
  return {
    no,
    indicatorId,
    regionId,
    departmentId,
    period,
    target: hasTargets ? at(3, book.target(indicatorId, regionId)) : null,
    actual: {
      indicatorId,
      regionId,
      period,
      value,
      decimals,
      missingReason,
      ...at(4, figureText(cell, missing)),
      ...markField(noteMark),
    },
    gap: hasTargets ? at(5, '') : null,
    rank: hasRank ? at(6, '') : null,
  };
}
