import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import type { PrintedTable } from './types.ts';
import { writeCpi } from './write-cpi.ts';
import { writeFreeTable } from './write-free-table.ts';
import { writeHouseholds } from './write-households.ts';
import { writeNetEntry } from './write-net-entry.ts';
import { writeLedger } from './write-ledger.ts';
import { writeRanking } from './write-ranking.ts';
import { writeScorecard } from './write-scorecard.ts';
import type { Writing } from './writing.ts';

/**
 * A table → the sheet that it is printed as, in the office's layout. `readTable` of that sheet gives
 * the table again: its figures, texts and notes, if not their places.
 */
export function writeTable(table: PrintedTable, writing: Writing): SheetLayout {
  if (isLedger(table)) return writeLedger(table, writing.sheetName);
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return writeScorecard(table, writing);
    case 'ranking':
      return writeRanking(table, writing);
    case 'net-entry':
      return writeNetEntry(table, writing);
    case 'cpi':
      return writeCpi(table, writing);
    case 'households':
      return writeHouseholds(table, writing);
    case 'sheet':
      return writeFreeTable(table, writing);
    default:
      return table satisfies never;
  }
}
