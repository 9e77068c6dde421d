import { keepBy } from '../keep-by.ts';
import { isLedger } from '../ledger/is-ledger.ts';
import { hasPrintedRows, type PrintedTable } from '../printed.ts';
import { findCrossTableFindings } from './cross-table.ts';
import { findFootnoteFindings } from './footnotes.ts';
import { findHeadingFindings, findLabelFindings } from './headings.ts';
import { findGrowthFindings } from './households.ts';
import { findLevelGrowthFindings } from './level-growth.ts';
import { findNetEntryFindings } from './identities.ts';
import { findRankFindings } from './ranks.ts';
import { findGapFindings } from './rows.ts';
import { findSheetRankFindings } from './sheet-ranks.ts';
import { findScorecardSumFindings } from './scorecard-sums.ts';
import { findTargetSumFindings } from './target-sums.ts';
import type { Finding, FindingInput } from './types.ts';

/**
 * Every place of a release where print and arithmetic disagree, in the order of the tables. The
 * printed value is never changed, and nothing that is right is reported.
 */
export function findFindings(input: FindingInput): Finding[] {
  const { tables, dictionary, completeWithout, heldAmount } = input;
  const rowTables = tables.filter(hasPrintedRows);
  const findings = [
    ...tables.flatMap((table) => knownInTable(table, input)),
    ...findRankFindings(rowTables, dictionary, completeWithout),
    ...findSheetRankFindings(tables, dictionary, completeWithout),
    ...findLevelGrowthFindings(tables, dictionary, heldAmount),
    ...findCrossTableFindings(tables),
    ...findScorecardSumFindings(tables, dictionary),
    ...findTargetSumFindings(tables, dictionary),
  ];
  const order = new Map(tables.map((table, index) => [`${table.file} ${table.sheet}`, index]));
  const place = ({ file, sheet }: Finding) => order.get(`${file} ${sheet}`) ?? 0;
  return findings.sort((a, b) => place(a) - place(b) || a.row - b.row || a.column - b.column);
}

/** What one table is looked at by. */
type OfTable = Omit<FindingInput, 'tables' | 'heldAmount'>;

/** By the table: one that is corrected leaves the others of its release as they are. */
const keepOfTable = keepBy<readonly Finding[]>();

function knownInTable(table: PrintedTable, input: OfTable): readonly Finding[] {
  const head = JSON.stringify([input.period, input.completeWithout]);
  return keepOfTable(table, [input.dictionary, head], () => findInTable(table, input));
}

function findInTable(table: PrintedTable, input: OfTable): Finding[] {
  const { dictionary } = input;
  if (isLedger(table)) return [];
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return [
        ...findGapFindings(table, dictionary),
        ...findFootnoteFindings(table, input),
        ...findHeadingFindings(table, dictionary),
      ];
    case 'ranking':
      return findGapFindings(table, dictionary);
    case 'net-entry':
      return [...findNetEntryFindings(table, dictionary), ...findLabelFindings(table, dictionary)];
    case 'households':
      return [...findGrowthFindings(table, dictionary), ...findLabelFindings(table, dictionary)];
    case 'cpi':
      return findLabelFindings(table, dictionary);
    case 'sheet':
      return [];
    default:
      return table satisfies never;
  }
}
