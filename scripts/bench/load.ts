import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import SQLite from 'better-sqlite3';
import Papa from 'papaparse';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase } from '#server/store/database.ts';
import { toKey } from '#server/store/months.ts';
import type { ObservationTable } from '#server/store/tables.ts';
import { compare, time, type Comparison } from './measure.ts';
import {
  hasTarget,
  indicatorId,
  isMissing,
  loadWorld,
  monthOf,
  MONTHS,
  periodOf,
  range,
  regionId,
  REGIONS,
  valueOf,
} from './world.ts';

/** Loading a long CSV against parsing it and inserting its rows with nothing checked or looked at. */
export async function benchLoad(
  indicators: number,
  rounds: number,
): Promise<Comparison & { rows: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  try {
    const csv = join(folder, 'observations.csv');
    await pipeline(Readable.from(longCsv(indicators)), createWriteStream(csv));
    let opened = 0;
    const open = async () => {
      const file = join(folder, `${(opened += 1)}.sqlite`);
      const db = await openDatabase(file);
      await loadWorld(db, join(folder, 'world'), indicators);
      return { db, file };
    };
    const ours = async () => {
      const { db } = await open();
      const ms = await time(() => loadWhole(db, csv, indicators * MONTHS * REGIONS));
      await db.destroy();
      return ms;
    };
    const floor = async () => {
      const { db, file } = await open();
      await db.destroy();
      const sqlite = openBare(file);
      const ms = await time(() => insertBare(sqlite, csv));
      sqlite.close();
      return ms;
    };
    const compared = await compare({ ours, floor }, rounds);
    return { ...compared, rows: indicators * MONTHS * REGIONS };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Month by month, as an office would have written it. */
function* longCsv(indicators: number): Generator<string> {
  yield 'release,indicator,region,period,value,missing_reason,target\n';
  for (const month of range(MONTHS)) {
    for (const indicator of range(indicators)) {
      const head = `${monthOf(month)},${indicatorId(indicator)}`;
      const lines = range(REGIONS).map((region) => {
        const value = valueOf(region, indicator, month).toFixed(1);
        const figure = isMissing(region, month) ? ',no-figure' : `${value},`;
        const target = hasTarget(region, indicator) ? '10.5' : '';
        return `${head},${regionId(region)},${periodOf(month)},${figure},${target}\n`;
      });
      yield lines.join('');
    }
  }
}

type LoadArguments = Parameters<typeof loadFiles>;

async function loadWhole(db: LoadArguments[0], csv: string, rows: number): Promise<void> {
  const report = await loadFiles(db, [csv], { by: 'bench', note: '', now: new Date() });
  if (report.observations === rows) return;
  throw new Error(
    `${report.observations} of ${rows} rows loaded: ${JSON.stringify(report.problems[0])}`,
  );
}

function openBare(file: string): SQLite.Database {
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

async function insertBare(sqlite: SQLite.Database, csv: string): Promise<void> {
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
