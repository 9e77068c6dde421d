import type { TableId } from '#domain/dictionary-desk/types.ts';
import { rebase, type Clash } from '#lib/table/rebase.ts';
import { allChanges, type TableChange } from './changes.ts';
import type { Row } from '#lib/table/rows.ts';
import { entriesOf, pick, type Tables } from './rows.ts';

/** A clash and the table it is in. */
export interface TableClash extends Clash {
  table: TableId;
}

/** What became of edits that began from an older dictionary. */
export interface Renewed {
  /** What somebody else changed meanwhile. */
  theirs: readonly TableChange[];
  clashes: readonly TableClash[];
}

/** The edits of several tables, laid over what they are now. */
export function rebaseTables(
  { was, mine }: { was: Tables; mine: Tables },
  now: Tables,
): Renewed & { tables: Tables } {
  const clashes: TableClash[] = [];
  const tables: Partial<Record<TableId, readonly Row[]>> = { ...now };
  for (const [table, rows] of entriesOf(mine)) {
    const laid = rebase(was[table] ?? [], rows, now[table] ?? []);
    tables[table] = laid.rows;
    clashes.push(...laid.clashes.map((clash) => ({ ...clash, table })));
  }
  return {
    tables,
    clashes,
    theirs: allChanges(
      was,
      pick(
        now,
        entriesOf(was).map(([table]) => table),
      ),
    ),
  };
}
