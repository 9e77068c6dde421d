import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { openDatabase } from '#server/store/database.ts';
import { loadWorld, monthOf, MONTHS, periodOf, range, REGIONS } from './world.ts';

/** Raised when what is generated changes; a change of the schema is noticed by itself. */
const GENERATOR = 1;

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

/** In the order of the primary key; the index after the rows, which is many times faster. */
function fill(sqlite: SQLite.Database, indicators: number, report: Report): void {
  for (const pragma of ['synchronous = OFF', 'cache_size = -400000']) sqlite.pragma(pragma);
  const index = sqlite
    .prepare<[], string>(`select sql from sqlite_schema where name = 'observation_series'`)
    .pluck()
    .get();
  if (index === undefined) throw new Error('the table of observations has lost its index');
  sqlite.exec('drop index observation_series');
  sqlite.exec('create temp table month (no, release_key, period_end, period_start)');
  const addMonth = sqlite.prepare(
    'insert into month select ?, key, ?, ? from release where id = ?',
  );
  for (const no of range(MONTHS)) {
    const [start = '', end = ''] = periodOf(no).replaceAll('-', '').split('/');
    addMonth.run(no, Number(end), Number(start), monthOf(no));
  }
  const insert = sqlite.transaction((key: number) => {
    for (const statement of FILL) sqlite.prepare(statement).run({ key });
  });
  for (const key of range(indicators)) {
    insert(key);
    report(`${(key * MONTHS * REGIONS).toLocaleString('zh-CN')} 行`);
  }
  report('建立索引……');
  sqlite.exec(index);
  sqlite.pragma('wal_checkpoint(truncate)');
}

/** What world.ts says of values, targets and gaps, in SQL; regions are numbered behind the city. */
const FILL = [
  `insert into observation (indicator_key, period_end, period_start, region_key, load_id,
     value, decimals, missing_reason, release_key, source_file, source_row)
   select :key, period_end, period_start, region.key, 1,
     iif((position + no) % 100 = 0, null,
       (position * 7919 + :key * 104729 + no * 1299) % 4000 / 10.0 - 100),
     iif((position + no) % 100 = 0, 0, 1),
     iif((position + no) % 100 = 0, 'no-figure', null), release_key, 'bench.csv', position
   from (select * from month order by period_end, period_start) cross join region
   where kind <> 'city' order by period_end, period_start, region.key`,
  `insert into target (release_key, indicator_key, region_key, load_id, text)
   select release_key, :key, region.key, 1, '10.5' from month cross join region
   where kind <> 'city' and (position + :key) % 10 = 0`,
  `insert into release_indicator (release_key, indicator_key, period_end, period_start, load_id)
   select release_key, :key, period_end, period_start, 1 from month`,
];
