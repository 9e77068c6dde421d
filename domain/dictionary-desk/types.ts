/** The dictionary as people keep it: tables of text cells, the very ones of its files. */
import type { Said } from '../said.ts';

/** In the order in which a new office fills them. */
export const TABLE_IDS = [
  'office',
  'regions',
  'departments',
  'comparison_groups',
  'indicators',
  'families',
  'family_members',
  'paths',
  'missing_symbols',
] as const;
export type TableId = (typeof TABLE_IDS)[number];

export const COLUMN_KINDS = [
  'id',
  'text',
  'choice',
  'reference',
  'list',
  'references',
  'number',
] as const;
/** `list` and `references` hold several texts or ids, with `;` between. */
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** One of few values that a cell may have. */
export interface Choice {
  /** As it is kept: `county`. */
  value: string;
  name: Said;
  /** Other words that are taken for it: 县、区. */
  words?: readonly string[];
}

export interface TableColumn {
  /** As the file heads it: `short_name`. */
  id: string;
  name: Said;
  help: Said;
  kind: ColumnKind;
  /** Its cells may not be blank. */
  required: boolean;
  /** The file may lack the column. */
  optional?: true;
  /** Of a `choice`. */
  choices?: readonly Choice[];
  /** Of a `reference` or `references`: the table whose ids it holds. */
  table?: TableId;
  /** Other heads that are taken for it: 编码. */
  heads?: readonly string[];
}

export interface TableShape {
  id: TableId;
  name: Said;
  help: Said;
  columns: readonly TableColumn[];
  /** The columns that tell its rows apart. */
  keys: readonly string[];
}

/** What every table holds. */
export type Shapes = Readonly<Record<TableId, TableShape>>;

/** Texts by the id of the column; a column that is lacking is blank. */
export type Cells = Readonly<Record<string, string>>;

/** Rows in the order of annexes, pages and exports. */
export type DictionaryTables = Readonly<Record<TableId, readonly Cells[]>>;
