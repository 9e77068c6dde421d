import { isLedger } from '../ledger/is-ledger.ts';
import type { PrintedTable } from '../printed.ts';
import { mergeFree } from './merge-free.ts';
import { mergeFigures } from './merge-figures.ts';
import { mergeLedger } from './merge-ledger.ts';
import { mergeRanking, mergeScorecard } from './merge-rows.ts';
import type { Merged } from './merged.ts';

/**
 * Lays a later print of a table over the one that stands, which is of the same kind and subject. What
 * the later one lacks stays, with the place that it came from.
 * @example mergeTable(17 lines of leping, 2 of them corrected) // 17 lines, 15 lacking
 */
export function mergeTable(stood: PrintedTable, later: PrintedTable): Merged {
  if (isLedger(later)) return isLedger(stood) ? mergeLedger(stood, later) : whole(later);
  switch (later.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return stood.kind === later.kind ? mergeScorecard(stood, later) : whole(later);
    case 'ranking':
      return stood.kind === later.kind ? mergeRanking(stood, later) : whole(later);
    case 'net-entry':
    case 'cpi':
    case 'households':
      return stood.kind === later.kind ? mergeFigures(stood, later) : whole(later);
    case 'sheet':
      return stood.kind === later.kind ? mergeFree(stood, later) : whole(later);
    default:
      return later satisfies never;
  }
}

function whole(table: PrintedTable): Merged {
  return { table, lacking: [] };
}
