import { createWriteStream, existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase, type Db } from '#server/store/database.ts';
import { fixtureFile } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { startScript } from '#test/scripts/run-script.ts';
import { countRows } from './row-counts.ts';

const INDICATORS = ['gdp', 'retail-sales', 'foreign-investment', 'construction-output'];
const REGIONS = ['jingdezhen', 'leping', 'fuliang', 'zhushan', 'changjiang', 'gaoxin', 'taoci'];
/** The log is written when some 16 MB of rows no longer fit into memory: in the middle of a load. */
const HALFWAY_BYTES = 4_000_000;

/** Kept with each row: it makes rows long, and so the file short. */
const MARKS = Array.from({ length: 50 }, (_, index) => `[${index + 1}]`).join('');

const MONTHS = Array.from({ length: 3600 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${1600 + Math.floor(index / 12)}-${month}`;
});

/** A figure for each indicator, region and month of 300 years. */
function* manyRows(): Generator<string> {
  yield 'indicator,region,period,value,note_mark\n';
  for (const indicator of INDICATORS) {
    for (const region of REGIONS) {
      const head = `${indicator},${region}`;
      const rows = MONTHS.map((month, index) => `${head},${month},${index % 200},${MARKS}\n`);
      yield rows.join('');
    }
  }
}

const bytesOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);
const integrity = async (db: Db) => {
  const { rows } = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db);
  return rows;
};

test(
  'a load that is killed half way leaves nothing, and what was there is whole',
  { timeout: 120_000 },
  async () => {
    const database = await fixtureFile();
    const open = await openDatabase(database);
    const before = await countRows(open);
    await open.destroy();

    const file = join(newFolder(), 'observations.csv');
    await pipeline(Readable.from(manyRows()), createWriteStream(file));
    const child = startScript('scripts/load.ts', ['--release', '2019-06', file], database);
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    while (!hasEnded() && bytesOf(`${database}-wal`) < HALFWAY_BYTES) await sleep(5);
    child.kill('SIGKILL');
    if (!hasEnded()) await once(child, 'exit');
    expect([child.exitCode, child.signalCode]).toEqual([null, 'SIGKILL']);
    expect(bytesOf(`${database}-wal`)).toBeGreaterThanOrEqual(HALFWAY_BYTES);

    const after = await openDatabase(database);
    expect(await countRows(after)).toEqual(before);
    expect(await integrity(after)).toEqual([{ integrityCheck: 'ok' }]);
    await after.destroy();
  },
);
