import { gapText } from '../annexes/mend.ts';
import type { Dictionary } from '../dictionary.ts';
import type { PrintedRow } from '../printed.ts';
import { isSameRow, rowKey, type EntryTable } from './typed.ts';
import type { LineResult } from './work-out.ts';

type Results = ReadonlyMap<string, LineResult>;

/**
 * The gaps of the lines that were changed and the ranks of their indicators as they now follow, in
 * the words of print. What nobody touched stays as it was printed, also where it is wrong.
 */
export function fillResults(
  table: EntryTable,
  opened: EntryTable,
  results: Results,
  dictionary: Dictionary,
): EntryTable {
  const changed = new Set(changedRows(table, opened).map(rowKey));
  const rows = table.rows.map((row): PrintedRow => {
    const result = results.get(rowKey(row));
    if (!row.gap || !result || !changed.has(rowKey(row))) return row;
    return { ...row, gap: { ...row.gap, text: gapText(result, dictionary) } };
  });
  return fillRanks({ ...table, rows }, changedIndicators(table, opened), results);
}

/** The table with the ranks of some indicators as they follow; columns that weren't printed are not added. */
export function fillRanks(
  table: EntryTable,
  indicatorIds: ReadonlySet<string>,
  results: Results,
): EntryTable {
  const rows = table.rows.map((row): PrintedRow => {
    const result = results.get(rowKey(row));
    if (!row.rank || !result || !indicatorIds.has(row.indicatorId)) return row;
    return { ...row, rank: { ...row.rank, text: result.rank === null ? '' : String(result.rank) } };
  });
  return { ...table, rows };
}

/** Indicators of which a figure is another than before. */
export function changedIndicators(table: EntryTable, opened: EntryTable): ReadonlySet<string> {
  const before = new Map(opened.rows.map((row) => [rowKey(row), row.actual.text]));
  const changed = table.rows.filter((row) => before.get(rowKey(row)) !== row.actual.text);
  return new Set(changed.map(({ indicatorId }) => indicatorId));
}

function changedRows(table: EntryTable, opened: EntryTable): PrintedRow[] {
  const before = new Map(opened.rows.map((row) => [rowKey(row), row]));
  return table.rows.filter((row) => {
    const old = before.get(rowKey(row));
    return !old || !isSameRow(row, old);
  });
}
