import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#server/store/database.ts';
import { fillCountry } from '../../bench/worlds/fill-country.ts';
import { loadCountry } from '../../bench/worlds/load-country.ts';
import { urlsOf, type Urls } from '../../postgres/cluster.ts';
import { OWNER, runSql } from '../../postgres/run-sql.ts';
import type { World } from './world.ts';

/** Some 10 MB as CSV: more than lies in the buffers between a server and who reads. */
const COUNTRY = { regions: 3000, indicators: 1, months: 34 };

/** A database with so many figures that an export is sent while it is written. */
export async function makeLarge({ cluster }: World): Promise<Urls> {
  await runSql(cluster, [`create database large owner ${OWNER}`]);
  const urls = urlsOf(cluster, 'large');
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-large-'));
  const db = await openDatabase(urls.databaseUrl);
  try {
    await loadCountry(db, folder, COUNTRY);
    await fillCountry(db, COUNTRY, () => undefined);
    return urls;
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true });
  }
}
