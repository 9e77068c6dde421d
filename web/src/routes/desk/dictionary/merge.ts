import type { Cells, TableId } from '#domain/dictionary-desk/types.ts';
import { referencesTo } from './references.ts';
import { cellOf, findRow, referenceTo, type Row, type Tables } from './rows.ts';
import { itemsOf } from './tell.ts';

/**
 * A row taken into another one: what referred to it refers to the other, and its names become names of
 * the other. The tables that are changed by it.
 */
export function mergeRows(
  tables: Tables,
  table: TableId,
  { from, into }: { from: string; into: string },
): Tables {
  const rows = tables[table] ?? [];
  const [gone, other] = [findRow(rows, from), findRow(rows, into)];
  if (!gone || !other) return {};
  const [old, now] = [referenceTo(table, gone), referenceTo(table, other)];
  const changed: Partial<Record<TableId, readonly Row[]>> = {
    [table]: rows
      .filter(({ key }) => key !== from)
      .map((row) => (row.key === into ? withNames(row, gone) : row)),
  };
  for (const reference of referencesTo(tables, table, old)) {
    const { id } = reference.column;
    const list = changed[reference.table] ?? tables[reference.table] ?? [];
    changed[reference.table] = list.map((row) =>
      row.key === reference.row.key
        ? withCells(row, { [id]: renamed(cellOf(row, id), old, now) })
        : row,
    );
  }
  return changed;
}

/** @example renamed('leping;fuliang', 'leping', 'fuliang') // 'fuliang' */
const renamed = (text: string, old: string, now: string): string =>
  [...new Set(itemsOf(text).map((item) => (item === old ? now : item)))].join(';');

function withNames(row: Row, gone: Row): Row {
  const [own, more] = [row, gone].map((one) => [
    cellOf(one, 'name'),
    ...itemsOf(cellOf(one, 'aliases')),
  ]);
  if (row.cells.aliases === undefined || !own || !more) return row;
  const aliases = [...own.slice(1), ...more.filter((name) => !own.includes(name))];
  return withCells(row, { aliases: aliases.filter((name) => name !== '').join(';') });
}

const withCells = (row: Row, cells: Cells): Row => ({ ...row, cells: { ...row.cells, ...cells } });
