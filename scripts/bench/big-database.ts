import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { openDatabase } from '#server/store/database.ts';
import { toKey } from '#server/store/months.ts';
import { loadWorld, monthOf, MONTHS, periodOf, range, REGIONS } from './world.ts';

/** Raised when what is generated changes; a change of the schema is noticed by itself. */
const GENERATOR = 2;

type Report = (text: string) => void;

/** A database of made-up observations, kept in `folder` for the next run. Returns its path. */
export async function prepareBigDatabase(
  folder: string,
  indicators: number,
  report: Report,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${indicators}-indicators.sqlite`);
  const marker = await describeSchema(indicators);
  if (existsSync(file) && readMarker(file) === marker) return file;
  for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
  await writeWorld(file, indicators);
  const sqlite = new SQLite(file);
  try {
    fill(sqlite, indicators, report);
    sqlite.pragma(`user_version = ${marker}`);
  } finally {
    sqlite.close();
  }
  return file;
}

/** The tables as a fresh database has them, as a number that fits SQLite's user_version. */
async function describeSchema(indicators: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  try {
    const file = join(folder, 'empty.sqlite');
    await (await openDatabase(file)).destroy();
    const sqlite = new SQLite(file);
    const statements = sqlite.prepare('select sql from sqlite_schema order by name').pluck().all();
    sqlite.close();
    const description = JSON.stringify([GENERATOR, REGIONS, MONTHS, indicators, statements]);
    return createHash('sha256').update(description).digest().readUInt32BE() >>> 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readMarker(file: string): unknown {
  const sqlite = new SQLite(file);
  try {
    return sqlite.pragma('user_version', { simple: true });
  } finally {
    sqlite.close();
  }
}

async function writeWorld(file: string, indicators: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  const db = await openDatabase(file);
  try {
    await loadWorld(db, folder, indicators);
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true });
  }
}

/** In the order of the primary key. */
function fill(sqlite: SQLite.Database, indicators: number, report: Report): void {
  for (const pragma of ['synchronous = OFF', 'cache_size = -400000']) sqlite.pragma(pragma);
  sqlite.exec('create temp table month (no, release_key, period, source_key)');
  const addSource = sqlite.prepare(
    `insert into source (key, load_id, release_key, file)
     select ?, 1, key, 'bench.csv' from release where id = ?`,
  );
  const addMonth = sqlite.prepare(
    'insert into month select ?, release_key, ?, key from source where key = ?',
  );
  for (const no of range(MONTHS)) {
    const [start = '', end = ''] = periodOf(no).split('/');
    addSource.run(no, monthOf(no));
    addMonth.run(no, toKey({ start, end }), no);
  }
  const insert = sqlite.transaction((key: number) => {
    for (const statement of FILL) sqlite.prepare(statement).run({ key });
  });
  for (const key of range(indicators)) {
    insert(key);
    report(`${(key * MONTHS * REGIONS).toLocaleString('zh-CN')} 行`);
  }
  sqlite.pragma('wal_checkpoint(truncate)');
}

/** What world.ts says of values, targets and gaps, in SQL; regions are numbered behind the city. */
const FILL = [
  `insert into observation (indicator_key, period, region_key, load_id,
     units, decimals, missing_reason, source_key, source_row)
   select :key, period, region.key, 1,
     iif((position + no) % 100 = 0, null,
       (position * 7919 + :key * 104729 + no * 1299) % 4000 - 1000),
     iif((position + no) % 100 = 0, 0, 1),
     iif((position + no) % 100 = 0, 'no-figure', null), source_key, position
   from (select * from month order by period) cross join region
   where kind <> 'city' order by period, region.key`,
  `insert into target (release_key, indicator_key, region_key, load_id, text)
   select release_key, :key, region.key, 1, '10.5' from month cross join region
   where kind <> 'city' and (position + :key) % 10 = 0`,
  `insert into release_indicator (release_key, indicator_key, period, load_id)
   select release_key, :key, period, 1 from month`,
];
