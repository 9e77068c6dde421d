import type { AccessLevel } from '../access.ts';
import { levelOfRow, seriesKey } from '../ledger/access.ts';
import type { LedgerCells, LedgerRow, LedgerTable } from '../ledger/types.ts';

/** What a reader may not see of the ledger. */
export interface WithheldLedger {
  /** Whether the figures of an indicator of this name are withheld. */
  isNameWithheld: (indicatorName: string) => boolean;
  /** Whether what came of a target is, by `seriesKey`. */
  isSeriesWithheld: (series: string) => boolean;
  isAboveClearance: (level: AccessLevel) => boolean;
  /** Whether the facts of an assessment are, as they stand in a table: all that are not published. */
  areFactsWithheld: (table: LedgerTable) => boolean;
  /** Whether what was said of the steps of an assessment is: how far it has come stands. */
  areStepsWithheld: (assessment: string) => boolean;
}

/**
 * A table of the ledger without what is withheld. A target stands, for its document is published, but not
 * the value that it starts from; of reports on it, and of other rows that say so, nothing does.
 */
export function withholdLedger(table: LedgerTable, withheld: WithheldLedger): LedgerTable {
  const isOut = (cells: LedgerCells) => isOfWithheld(table, cells, withheld);
  const { kind, rows } = table;
  if (kind === 'assessments' && withheld.areFactsWithheld(table)) {
    return { ...table, notes: [], rows: [] };
  }
  if (kind === 'assessment-steps' && withheld.areStepsWithheld(table.subject)) {
    return { ...table, notes: [], rows: rows.map(withoutWords) };
  }
  if (!rows.some(({ cells }) => isOut(cells))) return table;
  if (kind === 'plan-targets') {
    return { ...table, rows: rows.map((row) => (isOut(row.cells) ? withoutBase(row) : row)) };
  }
  return { ...table, notes: [], rows: rows.filter(({ cells }) => !isOut(cells)) };
}

function isOfWithheld(
  { kind, subject }: LedgerTable,
  cells: LedgerCells,
  withheld: WithheldLedger,
) {
  if (withheld.isAboveClearance(levelOfRow(kind, cells))) return true;
  if (kind !== 'plan-targets' && kind !== 'plan-progress') return false;
  return (
    withheld.isNameWithheld(cells['indicator'] ?? '') ||
    withheld.isSeriesWithheld(seriesKey(subject, cells))
  );
}

/** Columns that are its file's own may tell figures too. */
function withoutBase({ extra: _, cells, ...row }: LedgerRow): LedgerRow {
  const { base_value: __, ...kept } = cells;
  return { ...row, cells: kept };
}

/** Who was assessed, and how far it has come. */
function withoutWords({ extra: _, cells, ...row }: LedgerRow): LedgerRow {
  const { note: __, by: ___, digest: ____, ...kept } = cells;
  return { ...row, cells: kept };
}
