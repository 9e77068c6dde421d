import type { PivotDimension } from '#domain/pivot/pivot.ts';
import { unitName } from '#domain/unit-names.ts';
import type { ObservationTable } from '#server/schemas/observation-table.ts';
import { language } from '#lib/language/language.ts';
import { isFigure, type ShownColumn, type TableRow } from './table-columns.ts';
import { readMonths, showMonths } from './table-cell.ts';
import { tableWords as words } from './table-words.ts';

/** A cell of the head, over one or several columns. */
export interface HeadCell {
  text: string;
  span: number;
}

/** Rows that share all that stands further out than their own names. */
export interface RowGroup {
  /** Empty: there is nothing further out. */
  label: string;
  rows: readonly NamedRow[];
}

export interface NamedRow {
  name: string;
  unit: string | null;
  /** What of its figures it gives; empty: the columns say it. */
  field: string;
  row: TableRow;
}

/** A pivot as it is shown. */
export interface PivotLayout {
  columns: readonly ShownColumn[];
  /** From the outermost to the innermost; each covers all columns. */
  heads: readonly (readonly HeadCell[])[];
  groups: readonly RowGroup[];
}

type Table = Pick<ObservationTable, 'columns'>;

/** What stands over columns and beside rows, out of what the API tells of a pivot. */
export function layOutPivot(
  table: Table,
  rows: readonly TableRow[],
  dimensions: readonly PivotDimension[],
): PivotLayout {
  const columns = figuresOf(table);
  return {
    columns,
    heads: headsOf(columns),
    groups: groupsOf(table, rows, dimensions),
  };
}

function figuresOf({ columns }: Table): ShownColumn[] {
  return columns.flatMap((column, at) =>
    column.members === null ? [] : [{ ...column, at, isFigure: isFigure(column), sortBy: null }],
  );
}

function headsOf(columns: readonly ShownColumn[]): HeadCell[][] {
  const fields = new Set(columns.map(({ column }) => column));
  const texts = columns.map(({ members, title }) => {
    const over = (members ?? []).flatMap(namesOf);
    const own = fields.size > 1 || over.length === 0 ? [title || words.value] : [];
    return [...over, ...own];
  });
  const levels = Math.max(0, ...texts.map((own) => own.length));
  return Array.from({ length: levels }, (_, level) => {
    const cells: HeadCell[] = [];
    for (const [at, own] of texts.entries()) {
      const last = cells.at(-1);
      const before = texts[at - 1];
      const isSame = before !== undefined && sameUpTo(own, before, level);
      if (last && isSame && level < levels - 1) last.span += 1;
      else cells.push({ text: own[level] ?? '', span: 1 });
    }
    return cells;
  });
}

const sameUpTo = (a: readonly string[], b: readonly string[], level: number) =>
  a.slice(0, level + 1).every((text, at) => text === b[at]);

type Member = NonNullable<ShownColumn['members']>[number];

/** Months stand under their year. */
function namesOf({ dimension, id, name }: Member): string[] {
  if (dimension !== 'period') return [name];
  const { start, end } = readMonths(id);
  const year = end.slice(0, 4);
  if (start.slice(0, 4) !== year) return ['', showMonths({ start, end })];
  return [words.year(year), words.months(Number(start.slice(5)), Number(end.slice(5)))];
}

function groupsOf(
  { columns }: Table,
  rows: readonly TableRow[],
  dimensions: readonly PivotDimension[],
): RowGroup[] {
  const at = (name: string) => columns.findIndex((one) => one.members === null && one.column === name);
  const unitAt = at('unit');
  const fieldAt = at('field');
  const own = dimensions.filter((one) => one !== 'field');
  const places = own.map((one) => ({ one, at: Math.max(at(`${one}_name`), at(one)) }));
  const unitOf = (row: TableRow) => (unitAt < 0 ? null : shownUnit(row.cells[unitAt] ?? null));
  const nameIn = (row: TableRow, { one, at: place }: (typeof places)[number]) => {
    const text = row.cells[place] ?? '';
    return one === 'period' ? showMonths(readMonths(text)) : text;
  };
  const outer = places.slice(0, -1);
  const inner = places.at(-1);
  const isUnitOutside = outer.some(({ one }) => one === 'indicator');
  const groups: { label: string; rows: NamedRow[] }[] = [];
  for (const row of rows) {
    const unit = unitOf(row);
    const label = outer
      .map((place) =>
        place.one === 'indicator' && unit ? withUnit(nameIn(row, place), unit) : nameIn(row, place),
      )
      .join(' · ');
    const named = {
      name: inner ? nameIn(row, inner) : words.value,
      unit: isUnitOutside ? null : unit,
      field: fieldAt < 0 ? '' : (row.cells[fieldAt] ?? ''),
      row,
    };
    const last = groups.at(-1);
    if (last?.label === label) last.rows.push(named);
    else groups.push({ label, rows: [named] });
  }
  return groups;
}

const shownUnit = (unit: string | null) =>
  unit !== null && language === 'en' ? unitName(unit) : unit;

/** @example withUnit('地区生产总值', '%') // '地区生产总值（%）' */
function withUnit(name: string, unit: string): string {
  if (name.endsWith(`（${unit}）`)) return name;
  return language === 'en' ? `${name} (${unit})` : `${name}（${unit}）`;
}
