/** What documents lay down, and what came of it: tables of text cells, the very ones of their files. */
import type { Choice } from '../dictionary-desk/types.ts';
import type { EarlierPrint } from '../earlier-print.ts';
import type { Synthetic } from '../release.ts';
import type { Said } from '../said.ts';

export const LEDGER_KINDS = [
  'plan-targets',
  'plan-progress',
  'tasks',
  'task-progress',
  'schemes',
  'assessments',
  'assessment-steps',
  'ordered-scales',
  'day-calendars',
  'contradictions',
  'control-units',
  'control-shares',
  'threshold-grades',
  'unit-lists',
] as const;
/** What a table of the ledger holds; one sheet of the store each, by its subject. */
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export const LEDGER_COLUMN_TYPES = [
  'text',
  'long-text',
  'number',
  'year',
  'date',
  'choice',
  /** As printed: a region of the dictionary, several, 各县（市、区）, or a place that it has not. */
  'places',
  /** As printed: names of departments and others, with 、 between. */
  'units',
] as const;
export type LedgerColumnType = (typeof LEDGER_COLUMN_TYPES)[number];

export interface LedgerColumn {
  /** As programs name it: `doc_no`. */
  id: string;
  /** As files that leave the house head it: 文号. */
  name: Said;
  help: Said;
  type: LedgerColumnType;
  /** Other heads that are taken for it, as other offices print them: 发文字号. */
  heads?: readonly string[];
  /** Of a `choice`. */
  choices?: readonly Choice[];
  /** A row without it says nothing; it is kept, and said to lack it. */
  required?: true;
  /** The column that takes the unit which its head names: 估算_万元. */
  unitColumn?: string;
  /** A reading of the project's own, not the document's words: shown and exported as such. */
  isReading?: true;
}

export interface LedgerShape {
  kind: LedgerKind;
  name: Said;
  help: Said;
  columns: readonly LedgerColumn[];
  /** The columns that tell its rows apart within a subject. */
  keys: readonly string[];
  /** The column by which a file is laid apart into tables: doc_no, list, scheme. Null: there is one. */
  subject: string | null;
  /** Heads of which a file must have at least one to be taken for this kind, beside those required. */
  marks: readonly string[];
  /** Heads that each say what is required by themselves: 新增消火栓_个. They are no columns of the shape. */
  sayingHeads?: RegExp;
}

/** Texts by the id of the column; blank cells are absent. */
export type LedgerCells = Readonly<Record<string, string>>;

export interface LedgerRow {
  cells: LedgerCells;
  /** Of columns that the shape does not know, by their heads as printed: nothing of a file is lost. */
  extra?: Readonly<Record<string, string>>;
  /** It adds up rows above it (合计, 小计), and is none of them. */
  isTotal?: true;
  /** The line of the file. */
  row: number;
  /** Where it is kept from. Absent: the table's own file. */
  from?: EarlierPrint;
}

/** One document's targets, one list's tasks, one scheme's rules: what is kept and replaced as a whole. */
export interface LedgerTable {
  kind: LedgerKind;
  /** Tells tables of one kind apart: the number of a document, the id of a list or scheme. */
  subject: string;
  file: string;
  sheet: string | null;
  title: string | null;
  notes: readonly string[];
  /** Absent: real. */
  synthetic?: Synthetic;
  rows: readonly LedgerRow[];
}

/** What a reader of rows noticed: it stops nothing; the row stands and says what it lacks. */
export interface LedgerNote {
  /** Index in `rows`. */
  at: number;
  column: string | null;
  said: Said;
}
