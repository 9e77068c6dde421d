import { readFile } from 'node:fs/promises';
import SQLite from 'better-sqlite3';
import Papa from 'papaparse';
import { toKey } from '#server/store/months.ts';
import type { ObservationTable } from '#server/store/tables.ts';

/** As the program opens it. */
export function openBare(file: string): SQLite.Database {
  const sqlite = new SQLite(file);
  for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON', 'synchronous = NORMAL']) {
    sqlite.pragma(pragma);
  }
  return sqlite;
}

/** The compiler holds the names of columns against the tables as they are. */
const COLUMNS = [
  ...(['indicatorKey', 'period', 'regionKey', 'loadId'] as const),
  ...(['units', 'decimals', 'missingReason', 'sourceKey', 'sourceRow'] as const),
] satisfies (keyof ObservationTable)[];
const INSERT = `insert into observation (${COLUMNS.map(toSnakeCase).join(', ')})
  values (${COLUMNS.map(() => '?').join(', ')})`;

/**
 * The floor of loading: PapaParse of the file and one prepared insert a row into the same table, in one
 * transaction. Nothing is checked, no revisions are looked for, no targets kept. Returns how many rows.
 */
export async function loadBare(sqlite: SQLite.Database, csv: string): Promise<number> {
  const text = await readFile(csv, 'utf8');
  const indicators = keysOf(sqlite, 'indicator');
  const regions = keysOf(sqlite, 'region');
  // A source for each release, with its key.
  const releases = keysOf(sqlite, 'release');
  sqlite.exec(`insert into source (key, load_id, release_key, file)
    select key, 1, key, 'observations.csv' from release`);
  const insert = sqlite.prepare(INSERT);
  const periods = new Map<string, number>();
  let row = 0;
  const insertRow = ([
    release = '',
    indicator = '',
    region = '',
    period = '',
    ...rest
  ]: string[]) => {
    if ((row += 1) === 1) return;
    const [value = '', reason = ''] = rest;
    const key = periods.get(period) ?? toKey({ start: period.slice(0, 7), end: period.slice(8) });
    periods.set(period, key);
    const units = value === '' ? null : Number(value.replace('.', ''));
    insert.run(
      ...[indicators.get(indicator), key, regions.get(region), 1],
      ...[units, 1, reason || null, releases.get(release), row],
    );
  };
  sqlite.transaction(() => {
    Papa.parse<string[]>(text, {
      delimiter: ',',
      skipEmptyLines: true,
      step: ({ data }) => insertRow(data),
    });
  })();
  return row - 1;
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function keysOf(sqlite: SQLite.Database, table: string): Map<string, number> {
  const rows = sqlite
    .prepare<[], { id: string; key: number }>(`select id, key from ${table}`)
    .all();
  return new Map(rows.map(({ id, key }) => [id, key]));
}
