import { isLedger } from './ledger/is-ledger.ts';
import type { PrintedTable } from './printed.ts';

/** What tells tables of one kind in a release apart: a region, income or expenditure; tables of the ledger, a document's number. */
export function tableSubject(table: PrintedTable): string {
  if (isLedger(table)) return table.subject;
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return table.regionId;
    case 'households':
    case 'net-entry':
    case 'cpi':
    case 'sheet':
      return table.subject;
    case 'ranking':
      return '';
    default:
      return table satisfies never;
  }
}
