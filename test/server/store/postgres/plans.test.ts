import { CamelCasePlugin, CompiledQuery, Kysely, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase, type Db } from '#server/store/database.ts';
import { toKey } from '#server/store/months.ts';
import { PostgresDialect } from '#server/store/postgres/dialect.ts';
import { openPool } from '#server/store/postgres/open-pool.ts';
import { PoolDriver } from '#server/store/postgres/pool-driver.ts';
import type { Database } from '#server/store/tables.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { ASKED } from '../asked-functions.ts';

const PERIOD = toKey({ start: '2019-01', end: '2019-06' });

/**
 * Fifty thousand figures, a tenth of them revised, of the periods that the functions ask for: a table of
 * some hundred would be read from end to end.
 */
const FIGURES = `
  insert into load (id, loaded_at, loaded_by, note, version)
    select n, '2026-01-01', 'test', '', 'v' || n from generate_series(1, 2) as n;
  insert into region (id) select 'r' || n from generate_series(1, 200) as n;
  insert into indicator (id) select 'i' || n from generate_series(1, 20) as n;
  insert into release (id) select 'm' || n from generate_series(1, 12) as n;
  insert into source (load_id, release_key, sheet_id, file)
    select 1, n, null, 'a.csv' from generate_series(1, 12) as n;
  insert into release_indicator (release_key, indicator_key, period, load_id)
    select m, i, $period + (m - 6) * 30 * 16384, 1
    from generate_series(1, 12) as m, generate_series(1, 20) as i;
  insert into observation
      (indicator_key, period, region_key, load_id, units, decimals, source_key, source_row)
    select i, $period + (m - 6) * 30 * 16384, r, l, i * m * r + l, 1, m, r
    from generate_series(1, 20) as i, generate_series(1, 12) as m,
      generate_series(1, 200) as r, generate_series(1, 2) as l
    where l = 1 or r % 10 = 0;
  insert into target (release_key, indicator_key, region_key, load_id, text)
    select 2, i, r, 1, '8' from generate_series(1, 20) as i, generate_series(1, 200) as r`;

const RANGE = /^Index Only Scan using observation_key/u;

describeOnPostgres('PostgreSQL', () => {
  let db: Db;
  const asked: CompiledQuery[] = [];

  beforeAll(async () => {
    const url = await newDatabase();
    await (await openDatabase(url)).destroy();
    db = new Kysely<Database>({
      dialect: new PostgresDialect(new PoolDriver(openPool(url, 'command', 2))),
      plugins: [new CamelCasePlugin()],
      log: ({ query }) => void asked.push(query),
    });
    afterFile(() => db.destroy());
    await sql.raw(FIGURES.replaceAll('$period', String(PERIOD))).execute(db);
    // As the writer leaves a table after a load.
    await sql`vacuum analyze`.execute(db);
  });

  /** The steps of the one query that is asked, outermost first. */
  async function planOf(name: string): Promise<string[]> {
    asked.length = 0;
    await ASKED[name]?.(db);
    const [query, ...more] = [...asked];
    if (!query || more.length > 0) throw new Error(`${name} is not one query`);
    const explained = CompiledQuery.raw(`explain (costs off) ${query.sql}`, [...query.parameters]);
    const { rows } = await db.executeQuery<Record<string, string>>(explained);
    return rows.map((row) => (Object.values(row)[0] ?? '').replace(/^[ >-]+/u, ''));
  }

  const sorts = (plan: readonly string[]) =>
    plan.filter((step) => /^(?:Incremental )?Sort$/u.test(step));

  test.for([
    { name: 'a-ranking', key: ['indicator_key', 'period'] },
    { name: 'a-ranking-as-columns', key: ['indicator_key', 'period'] },
    { name: 'a-release-as-columns', key: ['indicator_key', 'period'] },
    { name: 'figures-of-blocks', key: ['indicator_key', 'period', 'region_key'] },
    { name: 'a-series', key: ['indicator_key', 'period', 'region_key'] },
    { name: 'trends-of-a-region', key: ['indicator_key', 'period', 'region_key'] },
    { name: 'a-release', key: ['indicator_key', 'period'] },
  ])('reads $name from the index alone, by its key', async ({ name, key }) => {
    const plan = await planOf(name);
    const at = plan.findIndex((step) => step.startsWith('Index Only Scan using observation_key'));
    expect(plan[at], plan.join('\n')).toMatch(RANGE);
    for (const column of key) expect(plan[at + 1]).toContain(column);
    expect(plan.filter((step) => step.startsWith('Seq Scan on observation'))).toEqual([]);
  });

  // Rows with the names of their files may be joined in another order, and sorted behind it.
  test.for(['a-ranking-as-columns', 'a-release-as-columns'])(
    'sorts nothing for %s',
    async (name) => {
      const plan = await planOf(name);
      expect(sorts(plan), plan.join('\n')).toEqual([]);
    },
  );

  test('finds the targets of an indicator by their key', async () => {
    const plan = await planOf('targets-of-an-indicator');
    expect(plan.join('\n')).toMatch(/using target_pkey|Bitmap Index Scan on target_pkey/u);
  });
});
