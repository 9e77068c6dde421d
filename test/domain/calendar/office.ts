import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedTable } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { readTable } from '#server/tables/read-table.ts';
import {
  contextOf,
  DATA,
  gridOf,
  loadDictionary,
  loadRelease,
} from '#test/fixtures/tables/context.ts';

export const dictionary = loadDictionary();

/** A release of data/ with its tables. */
export function readReal(id: string): { info: ReleaseInfo; tables: PrintedTable[] } {
  const info = loadRelease(id);
  const folder = join(DATA, 'releases', id);
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const tables = files.sort().map((file) => {
    const { table, problems } = readTable(gridOf(join(folder, file)), contextOf(info));
    if (table === null) throw new Error(JSON.stringify(problems));
    return table;
  });
  return { info, tables };
}
