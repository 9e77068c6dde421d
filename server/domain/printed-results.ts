import { rowsOf } from './facts.ts';
import { noteTextOf } from './note-text.ts';
import { parsePrintedRank } from './printed-rank.ts';
import type { PrintedRow, PrintedTable, TableKind, WiderRank } from './printed.ts';

/** Gap and rank as the office printed them; null: the table has no such column, or the cell no figure. */
export interface PrintedResult {
  no: number | null;
  gap: string | null;
  rank: number | null;
  /** What the notes of its table say of the marks behind the figure. Absent: nothing. */
  noteText?: string;
  /** Places in wider groups: 全省 5. Absent: none was printed. */
  wider?: PrintedPlace[];
}

export interface PrintedPlace {
  group: 'province' | 'nation';
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
    for (const table of tables.filter((one) => one.kind === kind)) {
      for (const row of rowsOf(table)) {
        results.set(`${row.indicatorId} ${row.regionId}`, toResult(row, table));
      }
    }
  }
  return (indicatorId, regionId) => results.get(`${indicatorId} ${regionId}`) ?? null;
}

const GROUPS = { 全省: 'province', 全国: 'nation' } as const satisfies Record<
  WiderRank['group'],
  PrintedPlace['group']
>;

function toResult(row: PrintedRow, { notes }: PrintedTable): PrintedResult {
  const { no, gap, rank, actual, widerRanks = [] } = row;
  const noteText = actual.noteMark === undefined ? null : noteTextOf(notes, actual.noteMark);
  const wider = widerRanks.flatMap(({ group, text }) => {
    const place = parsePrintedRank(text)?.rank;
    return place === undefined ? [] : [{ group: GROUPS[group], rank: place }];
  });
  return {
    no,
    gap: gap?.text ?? null,
    rank: parsePrintedRank(rank?.text ?? '')?.rank ?? null,
    ...(noteText !== null && { noteText }),
    ...(wider.length > 0 && { wider }),
  };
}
