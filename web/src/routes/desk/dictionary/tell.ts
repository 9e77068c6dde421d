import { itemsOf } from '#domain/dictionary-desk/items.ts';
import { nameOfRow } from '#domain/dictionary-desk/changes.ts';
import { SHAPES } from './shapes.ts';
import type { Cells, TableColumn, TableId } from '#domain/dictionary-desk/types.ts';
import { language } from '#lib/language/language.ts';
import { words } from './words.ts';

/* Cells and changes of the dictionary, as people read them. */

const findColumn = (table: TableId, column: string): TableColumn | null =>
  SHAPES[table].columns.find(({ id }) => id === column) ?? null;

/** @example columnName('regions', 'short_name') // '简称' */
export const columnName = (table: TableId, column: string): string =>
  findColumn(table, column)?.name[language] ?? column;

/**
 * What a row is called on the page: in English by its English name where it has one.
 * @example rowName('regions', { id: 'leping', name: '乐平市', name_en: 'Leping City' }) // '乐平市'
 */
export function rowName(table: TableId, cells: Cells): string {
  const english = language === 'en' ? [cells.name_en, cells.label_en].find((text) => text) : null;
  return english ?? nameOfRow(table, cells);
}

/** Calls a row by its id: the name that it has, or the id where there is no such row. */
export type NameOf = (table: TableId, id: string) => string;

/**
 * The text of a cell as it is read: choices and rows by their names, lists with a wide mark between.
 * @example tellCell(measure, 'rate', nameOf) // '增速'
 */
export function tellCell(column: TableColumn, text: string, nameOf: NameOf): string {
  const items = itemsOf(text);
  switch (column.kind) {
    case 'choice':
      return tellChoice(column, text);
    case 'reference':
    case 'references': {
      const { table } = column;
      return table ? items.map((id) => nameOf(table, id)).join(words.between) : text;
    }
    case 'list':
      return items.join(words.between);
    case 'id':
    case 'text':
    case 'number':
      return text;
    default:
      return column.kind satisfies never;
  }
}

const tellChoice = ({ choices = [] }: TableColumn, text: string): string =>
  choices.find(({ value }) => value === text)?.name[language] ?? text;
