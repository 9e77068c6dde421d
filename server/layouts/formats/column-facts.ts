import type { CubeCategory } from '#server/formats/statistics/cube.ts';
import { joinFacts, type CategoryFacts } from './category-facts.ts';
import type { DimensionRole } from './dimension-words.ts';
import { findRoles } from './find-roles.ts';
import { readCategory } from './read-category.ts';
import { readFrequency, type Frequency } from './time-code.ts';

export type TextRow = readonly string[];

/** A column of a table of records that says something of the figures beside it. */
export interface TextColumn {
  id: string;
  label: string | null;
  /** Where it is known; null: as its name and its texts tell. */
  role: DimensionRole | null;
  read: (row: TextRow) => { code: string; label: string | null };
}

/** How many texts of a column are looked at to see what they are. */
const SAMPLE = 200;
const SAMPLE_ROWS = 5000;

/** What the columns say of a row's figures. Each text is read once, however many rows have it. */
export function readColumns(
  rows: readonly TextRow[],
  columns: readonly TextColumn[],
  contents: string | null,
): (row: TextRow) => CategoryFacts {
  const roles = rolesOf(rows, columns, contents);
  const frequency = columns[roles.indexOf('frequency')];
  const known = columns.map(() => new Map<string, CategoryFacts>());
  return (row) => {
    const length = frequency === undefined ? null : readFrequency(frequency.read(row).code);
    return joinFacts(
      columns.map((column, index) => {
        const { code, label } = column.read(row);
        const key = `${code}\n${label ?? ''}\n${length ?? ''}`;
        const facts = known[index]?.get(key) ?? readOne(code, label, roles[index], length);
        known[index]?.set(key, facts);
        return facts;
      }),
    );
  };
}

function readOne(
  code: string,
  label: string | null,
  role: DimensionRole | undefined,
  frequency: Frequency | null,
): CategoryFacts {
  return readCategory(plainCategory(code, label), role ?? 'other', frequency);
}

function plainCategory(code: string, label: string | null): CubeCategory {
  return { code, label, unit: null, decimals: null, parent: null, note: null };
}

function rolesOf(
  rows: readonly TextRow[],
  columns: readonly TextColumn[],
  contents: string | null,
): DimensionRole[] {
  const known = new Set(columns.flatMap(({ role }) => role ?? []));
  const unknown = columns.filter(({ role }) => role === null);
  const dimensions = unknown.map((column) => ({
    ...{ id: column.id, label: column.label, role: null },
    categories: sampleOf(rows, column),
  }));
  const found = findRoles({ dimensions, contents: known.has('indicator') ? '' : contents });
  return columns.map((column) => {
    if (column.role !== null) return column.role;
    const role = found[unknown.indexOf(column)] ?? 'other';
    return known.has(role) && role !== 'period' ? 'other' : role;
  });
}

function sampleOf(rows: readonly TextRow[], { read }: TextColumn): CubeCategory[] {
  const found = new Map<string, CubeCategory>();
  for (const row of rows.slice(0, SAMPLE_ROWS)) {
    const { code, label } = read(row);
    if (code !== '') found.set(code, plainCategory(code, label));
    if (found.size >= SAMPLE) break;
  }
  return [...found.values()];
}
