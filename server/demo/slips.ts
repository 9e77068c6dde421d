import type { PrintedTable, ScorecardTable } from '#domain/printed.ts';
import { MADE_UP } from './made-up.ts';

/**
 * The slips of a typist, so that there is something to check: in the second scorecard a gap that is
 * off by one, in the third a heading that counts one indicator too many.
 */
export function withSlips(tables: readonly PrintedTable[]): PrintedTable[] {
  let scorecards = 0;
  return tables.map((table) => {
    if (table.kind !== 'scorecard') return table;
    scorecards += 1;
    if (scorecards === 2) return withWrongGap(table);
    return scorecards === 3 ? withWrongCount(table) : table;
  });
}

function withWrongGap(table: ScorecardTable): ScorecardTable {
  const rows = table.rows.map((row) =>
    row.indicatorId === MADE_UP.slipped && row.gap
      ? { ...row, gap: { ...row.gap, text: String(Number(row.gap.text) + 1) } }
      : row,
  );
  return { ...table, rows };
}

function withWrongCount(table: ScorecardTable): ScorecardTable {
  const headings = table.headings.map((heading, index) =>
    index === 0 && heading.declaredCount !== null
      ? { ...heading, declaredCount: heading.declaredCount + 1 }
      : heading,
  );
  return { ...table, headings };
}
