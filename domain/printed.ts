import type { MissingReason } from './dictionary.ts';
import type { EarlierPrint } from './earlier-print.ts';
import { LEDGER_KINDS, type LedgerTable } from './ledger/types.ts';
import type { Period } from './period.ts';

/**
 * What kinds of table there are, those of the ledger too, which belong to no release; `observations` (the
 * tidy CSV) is read apart, as a stream.
 */
export const TABLE_KINDS = [
  'scorecard',
  'department-scorecard',
  'ranking',
  'net-entry',
  'cpi',
  'households',
  'sheet',
  ...LEDGER_KINDS,
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** The cell of a sheet that was sent out to be filled in. */
export interface FilledCell extends EarlierPrint {
  row: number;
  column: number;
}

/** A figure as printed: its words, what was read from them, and its place. */
export interface Figure {
  indicatorId: string;
  regionId: string;
  period: Period;
  text: string;
  /** Null with a reason when there is no figure. */
  value: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  row: number;
  column: number;
  /** The marks of notes behind it, its row's name and number: ①, *, [1]. Absent: there is none. */
  noteMark?: string;
  /** Where it is kept from. Absent: the table's own file. */
  from?: EarlierPrint;
  /** Where it was filled in, of a table that was entered. Absent: it was typed, or stands in the table's file. */
  filledIn?: FilledCell;
}

/** One line of a scorecard or a ranking. Texts are as printed, trimmed; a column that the table lacks is null. */
export interface PrintedRow {
  /** 序号; in a ranking that of the indicator it stands under. */
  no: number | null;
  indicatorId: string;
  regionId: string;
  /** The department heading it stands under; null in a ranking. */
  departmentId: string | null;
  period: Period;
  target: PrintedCell | null;
  actual: Figure;
  gap: PrintedCell | null;
  rank: PrintedCell | null;
  /** Places in wider groups, as printed; never computed, never the city's. Absent: there are none. */
  widerRanks?: readonly WiderRank[];
}

/** 全省排位 5 */
export interface WiderRank extends PrintedCell {
  group: '全省' | '全国';
}

export interface PrintedCell {
  /** Of a figure, target, gap or rank: without the marks of notes behind it. */
  text: string;
  row: number;
  column: number;
  /** Those marks: ①, *, [1]. Absent: there is none. */
  noteMark?: string;
  /** Where it is kept from. Absent: the table's own file. */
  from?: EarlierPrint;
}

/** What a footnote says of some 序号: how many regions they compare, or which months they cover. */
export interface FootnoteClaim {
  nos: readonly number[];
  groupSize: number | null;
  period: Period | null;
  /** The clause itself: 序号2、3为5个地区对比. */
  text: string;
  row: number;
  column: number;
  /** Where it is kept from. Absent: the table's own file. */
  from?: EarlierPrint;
}

/** 发展和改革委员会（5个） */
export interface DepartmentHeading {
  departmentId: string;
  declaredCount: number | null;
  row: number;
  column: number;
  /** Where it is kept from. Absent: the table's own file. */
  from?: EarlierPrint;
}

/** A heading or title that contradicts what the table holds. */
export interface LabelMismatch {
  text: string;
  expected: string;
  row: number;
  column: number;
}

interface TableBase {
  file: string;
  sheet: string | null;
  title: string | null;
  /** Notes under the table, as printed. */
  notes: readonly string[];
}

export interface ScorecardTable extends TableBase {
  kind: 'scorecard' | 'department-scorecard';
  /** The region it is about; the city for a department scorecard. */
  regionId: string;
  rows: readonly PrintedRow[];
  claims: readonly FootnoteClaim[];
  headings: readonly DepartmentHeading[];
}

export interface RankingTable extends TableBase {
  kind: 'ranking';
  rows: readonly PrintedRow[];
}

/** Net entries, prices and households: figures, no targets. */
export interface FigureTable extends TableBase {
  kind: 'net-entry' | 'cpi' | 'households';
  /** Tells tables of one kind in a release apart: `income` or `expenditure` for households, else empty. */
  subject: string;
  figures: readonly Figure[];
  mismatches: readonly LabelMismatch[];
}

/** A target that stands beside the figures of a sheet. */
export interface SheetTarget extends PrintedCell {
  indicatorId: string;
  regionId: string;
  year: number;
}

/** A place that stands beside the figures of a sheet. */
export interface SheetRank extends PrintedCell {
  indicatorId: string;
  regionId: string;
  period: Period;
  /** Whose place it is, where that is not the comparison group's: 全省. */
  group: string | null;
}

/** A table in any layout, as its cells were made out: figures of any months, targets and places beside them. */
export interface FreeTable extends TableBase {
  kind: 'sheet';
  /** Its title or its sheet's name without months: from month to month the same. */
  subject: string;
  /** The release's: targets of other years are kept as printed and hold for no figure of it. */
  year: number;
  figures: readonly Figure[];
  targets: readonly SheetTarget[];
  ranks: readonly SheetRank[];
}

export type PrintedTable = ScorecardTable | RankingTable | FigureTable | FreeTable | LedgerTable;

/** Whether a table prints a line for each indicator, with its target, gap and place. */
export function hasPrintedRows(table: PrintedTable): table is ScorecardTable | RankingTable {
  return ROW_KINDS.has(table.kind);
}

const ROW_KINDS: ReadonlySet<TableKind> = new Set(['scorecard', 'department-scorecard', 'ranking']);
