import { rowsOf } from './facts.ts';
import { parsePrintedRank } from './printed-rank.ts';
import type { PrintedRow, PrintedTable, TableKind, WiderRank } from './printed.ts';

/** Gap and rank as the office printed them; null: the table has no such column, or the cell no figure. */
export interface PrintedResult {
  no: number | null;
  gap: string | null;
  rank: number | null;
  /** Places in wider groups: 全省 5. Absent: none was printed. */
  wider?: PrintedPlace[];
}

export interface PrintedPlace {
  group: WiderRank['group'];
  rank: number;
}

/** Finds what was printed for an indicator in a region. */
export type FindPrinted = (indicatorId: string, regionId: string) => PrintedResult | null;

/** What the tables of some kinds printed; of two tables with the same line the first kind stands. */
export function printedResults(
  tables: readonly PrintedTable[],
  kinds: readonly TableKind[],
): FindPrinted {
  const results = new Map<string, PrintedResult>();
  for (const kind of kinds.toReversed()) {
    for (const row of tables.filter((table) => table.kind === kind).flatMap(rowsOf)) {
      results.set(`${row.indicatorId} ${row.regionId}`, toResult(row));
    }
  }
  return (indicatorId, regionId) => results.get(`${indicatorId} ${regionId}`) ?? null;
}

function toResult({ no, gap, rank, widerRanks = [] }: PrintedRow): PrintedResult {
  const wider = widerRanks.flatMap(({ group, text }) => {
    const place = parsePrintedRank(text)?.rank;
    return place === undefined ? [] : [{ group, rank: place }];
  });
  return {
    no,
    gap: gap?.text ?? null,
    rank: parsePrintedRank(rank?.text ?? '')?.rank ?? null,
    ...(wider.length > 0 && { wider }),
  };
}
