import { asMeant } from '#domain/dictionary-desk/as-meant.ts';
import { changesOf } from '#domain/dictionary-desk/changes.ts';
import { isTableId, SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import type { DictionaryTables } from '#domain/dictionary-desk/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { Problem } from '#server/problem.ts';
import type {
  DictionaryChange,
  DictionaryProblem,
  DictionaryRows,
} from '#server/schemas/dictionary-desk.ts';
import type { RowOf } from '#server/tables/dictionary-log.ts';
import type { DataView } from '#server/view/data-view.ts';
import { fillIds } from './fill-ids.ts';
import { readTables } from './read-tables.ts';
import { keptEntries } from './removed.ts';

/** A changed dictionary, read and held against the one that is there. */
export interface CheckedTables {
  problems: DictionaryProblem[];
  /** As they are understood; with problems, as they were sent, as far as it is known what is meant. */
  tables: DictionaryTables;
  changes: DictionaryChange[];
  /** Null with any problem. */
  dictionary: Dictionary | null;
}

/**
 * Reads whole tables in place of those of a view's dictionary; the others stay.
 * @param rowOf what messages call a row; else they count from 1
 * @throws bad-request for a column that no table has
 */
export async function checkTables(
  view: DataView,
  sent: DictionaryRows,
  rowOf?: RowOf,
): Promise<CheckedTables> {
  refuseUnknownColumns(sent);
  const before = toTables(view.dictionary);
  const filled = asMeant(fillIds({ ...before, ...sent }, before), before);
  const read = readTables(filled, rowOf);
  const tables = read.dictionary ? toTables(read.dictionary) : filled;
  const problems = [...read.problems, ...(await keptEntries(view, before, tables))];
  return {
    problems,
    tables,
    changes: changesOf(before, tables),
    dictionary: problems.length > 0 ? null : read.dictionary,
  };
}

function refuseUnknownColumns(sent: DictionaryRows): void {
  for (const [table, rows] of Object.entries(sent)) {
    if (!isTableId(table)) continue;
    const known = SHAPES[table].columns.map(({ id }) => id);
    const unknown = rows.flatMap((row) => Object.keys(row)).find((id) => !known.includes(id));
    if (unknown === undefined) continue;
    throw new Problem('bad-request', {
      zh: `${table} 没有“${unknown}”这一列。有：${known.join('、')}。`,
      en: `${table} has no column “${unknown}”. It has: ${known.join(', ')}.`,
    });
  }
}
