import { rowKey, type EntryTable, type TypedRow } from '../entry/typed.ts';
import { rowsOf } from '../facts.ts';
import type { PrintedTable } from '../printed.ts';
import { readFillInCode, type FillInCode } from './fill-in-code.ts';

/** What the sheet says that it is; null: it was not sent out, or its code is gone. */
export function codeOfTable({ notes }: Pick<PrintedTable, 'notes'>): FillInCode | null {
  for (const note of notes) {
    const code = readFillInCode(note);
    if (code !== null) return code;
  }
  return null;
}

/** The lines in which a sheet says something: a blank cell is not yet reported, and no answer. */
export function filledLines(tables: readonly PrintedTable[]): TypedRow[] {
  const lines = new Map<string, TypedRow>();
  for (const row of tables.flatMap(rowsOf)) {
    const before = lines.get(rowKey(row));
    const [target, actual] = [row.target?.text ?? '', row.actual.text];
    if (target === '' && actual === '') continue;
    const { indicatorId, regionId } = row;
    lines.set(rowKey(row), {
      indicatorId,
      regionId,
      target: target === '' ? (before?.target ?? '') : target,
      actual: actual === '' ? (before?.actual ?? '') : actual,
    });
  }
  return [...lines.values()];
}

/**
 * Those of the lines that a table has, in whose blank cells its own words stay.
 * @example linesInto(table, [gdp of leping: target '', actual '8.1']) // [its own target, '8.1']
 */
export function linesInto({ rows }: EntryTable, filled: readonly TypedRow[]): TypedRow[] {
  const own = new Map(rows.map((row) => [rowKey(row), row]));
  return filled.flatMap((line) => {
    const row = own.get(rowKey(line));
    if (!row) return [];
    const target = line.target === '' ? (row.target?.text ?? '') : line.target;
    return [{ ...line, target, actual: line.actual === '' ? row.actual.text : line.actual }];
  });
}
