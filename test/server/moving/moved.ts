import { move, type MoveReport } from '#server/moving/move.ts';
import type { MoveProgress } from '#server/moving/copy-rows.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { movedTables } from '#server/store/moved/moved-tables.ts';
import { openSource } from '#server/store/moved/open-source.ts';
import { digestRows } from '#server/store/moved/rows-digest.ts';

export interface MoveOptions {
  restart?: boolean;
  whileOpen?: boolean;
  progress?: MoveProgress;
}

export function moveFrom(from: string, to: string, options: MoveOptions = {}): Promise<MoveReport> {
  const usual = { restart: false, whileOpen: false, progress: () => undefined };
  return move({ ...usual, ...options, from, to });
}

/** What stands in each table, and the numbers that are not given again. */
export async function contentOf(database: string): Promise<Record<string, unknown>> {
  const source = await openSource(database);
  try {
    const found: Record<string, unknown> = {};
    for (const table of await movedTables()) found[table.name] = await digestRows(source, table);
    const given = Object.entries(await source.given()).filter(
      ([name, last]) => last > 0 && name in found,
    );
    return { ...found, given: Object.fromEntries(given.sort()) };
  } finally {
    await source.close();
  }
}

export async function within(database: string, work: (db: Db) => Promise<unknown>): Promise<void> {
  const db = await openDatabase(database);
  await work(db).finally(() => db.destroy());
}
