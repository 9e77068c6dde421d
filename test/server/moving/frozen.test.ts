import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { openData } from '#server/open-data.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { openDatabase } from '#server/store/database.ts';
import { fixtureFile, newDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { newSqlite } from '#test/support/sqlite-databases.ts';
import { moveFrom, within } from './moved.ts';

const openApp = async (database: string) =>
  buildApp({ db: await openDatabase(database), pagesRoot: null, version: '1' });

async function freeze(database: string, format: string): Promise<string> {
  const app = await openApp(database);
  const payload = { format, query: { indicator: 'gdp' } };
  const response = await app.inject({ method: 'POST', url: '/api/v1/frozen', payload });
  await app.close();
  return response.json<Frozen>().sha256;
}

async function read(database: string, hash: string): Promise<string> {
  const app = await openApp(database);
  const { rawPayload } = await app.inject(`/api/v1/frozen/${hash}`);
  await app.close();
  return createHash('sha256').update(rawPayload).digest('hex');
}

describeOnPostgres('what is frozen', { timeout: 120_000 }, () => {
  test('goes from the table into files and back, and one that is lost is told', async () => {
    const [server, file, back] = [await fixtureFile(), newSqlite(), await newDatabase()];
    const [csv, json] = [await freeze(server, 'csv'), await freeze(server, 'json')];
    expect(await moveFrom(server, file)).toMatchObject({ frozen: 2, frozenFaults: [] });
    expect([await read(file, csv), await read(file, json)]).toEqual([csv, json]);
    rmSync(join(`${file}.frozen`, csv));
    const frozenFaults = [{ hash: csv, fault: 'missing' }];
    expect(await moveFrom(file, back)).toMatchObject({ frozen: 1, frozenFaults });
    expect(await read(back, json)).toBe(json);
  });

  test('and lay in the database of an earlier program is kept in the table from the first command on', async () => {
    const server = await fixtureFile();
    const plain = Buffer.from('固定的内容');
    const hash = createHash('sha256').update(plain).digest('hex');
    const content = gzipSync(plain);
    const head = { hash, format: 'csv', contentType: 'text/csv', name: 'a.csv', query: '{}' };
    const counts = { loadId: 1, rows: 1, bytes: plain.length, frozenAt: '2026', withheld: 0 };
    await within(server, async (db) => {
      const frozen = { ...head, ...counts, citation: '{}', storedBytes: content.length };
      const none = { keptAt: null, keptBy: null, expiredAt: null };
      const row = { ...frozen, lastAskedAt: '2026', ...none };
      await db.insertInto('frozen').values(row).execute();
      const inside = { ...head, ...counts, citation: '{}', content };
      await db.insertInto('frozenInside').values(inside).execute();
    });
    const db = await openData(server);
    const kept = await db.selectFrom('frozenContent').selectAll().execute();
    const left = await db.selectFrom('frozenInside').select('hash').execute();
    await db.destroy();
    expect(kept.map((one) => [one.hash, Buffer.from(one.content)])).toEqual([[hash, content]]);
    expect(left).toEqual([]);
  });
});
