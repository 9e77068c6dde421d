import { isLedger } from '../ledger/is-ledger.ts';
import type {
  Figure,
  FreeTable,
  PrintedRow,
  PrintedTable,
  FigureTable,
  RankingTable,
  ScorecardTable,
} from '../printed.ts';
import { withholdLedger, type WithheldLedger } from './ledger-table.ts';

/** What a reader may not see of printed tables. */
export interface WithheldPrint extends WithheldLedger {
  isWithheld: (cell: Pick<Figure, 'indicatorId' | 'regionId' | 'period'>) => boolean;
  /** Whether a figure of any region is withheld: the places of the others would tell its own. */
  hidesRanks: (cell: Pick<Figure, 'indicatorId' | 'period'>) => boolean;
}

/** What is withheld of every table of a release above the clearance: the words written by hand too. */
export interface TableScope {
  isWhole: boolean;
}

/**
 * A printed table without what is withheld: the lines stand, their figures, gaps and ranks do not.
 * Targets are kept: a plan says nothing of what came of it.
 */
export function withholdTable(
  table: PrintedTable,
  print: WithheldPrint,
  { isWhole }: TableScope,
): PrintedTable {
  if (isLedger(table)) return withholdLedger(table, print);
  const notes = isWhole ? [] : table.notes;
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return withholdScorecard({ ...table, notes }, print, isWhole);
    case 'ranking':
      return { ...table, notes, rows: withholdRows(table, print, isWhole) };
    case 'net-entry':
    case 'cpi':
    case 'households':
      return withholdFigures({ ...table, notes }, print, isWhole);
    case 'sheet':
      return withholdFree({ ...table, notes }, print, isWhole);
    default:
      return table satisfies never;
  }
}

function withholdScorecard(
  table: ScorecardTable,
  print: WithheldPrint,
  isWhole: boolean,
): ScorecardTable {
  const claims = isWhole ? [] : table.claims;
  return { ...table, claims, rows: withholdRows(table, print, isWhole) };
}

function withholdRows(
  { rows }: ScorecardTable | RankingTable,
  { isWithheld, hidesRanks }: WithheldPrint,
  isWhole: boolean,
): PrintedRow[] {
  return rows.map((printed) => {
    const row = isWhole || hidesRanks(printed) ? withoutRanks(printed) : printed;
    return isWhole || isWithheld(row) ? { ...row, actual: blank(row.actual), gap: null } : row;
  });
}

function withoutRanks({ widerRanks: _, ...row }: PrintedRow): PrintedRow {
  return { ...row, rank: null };
}

function withholdFree(
  table: FreeTable,
  { isWithheld, hidesRanks }: WithheldPrint,
  isWhole: boolean,
): FreeTable {
  const figures = table.figures.map((one) => (isWhole || isWithheld(one) ? blank(one) : one));
  const ranks = isWhole ? [] : table.ranks.filter((rank) => !hidesRanks(rank));
  return { ...table, figures, ranks };
}

function withholdFigures(
  table: FigureTable,
  { isWithheld }: WithheldPrint,
  isWhole: boolean,
): FigureTable {
  const figures = table.figures.map((figure) =>
    isWhole || isWithheld(figure) ? blank(figure) : figure,
  );
  return { ...table, figures };
}

function blank({ noteMark: _, ...figure }: Figure): Figure {
  return { ...figure, text: '', value: null, missingReason: 'withheld' };
}
