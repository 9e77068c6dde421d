import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '#server/store/database.ts';
import { emptyDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { shapesOfPostgres, shapesOfSqlite } from './schema-shapes.ts';

/** What nodes share, which one process keeps in memory, in files, or in what SQLite has by itself. */
const OF_POSTGRES_ALONE = [
  ...['frozen_content', 'given_id', 'request_count', 'shared_record', 'shared_secret'],
  ...['withheld_cell', 'withheld_list'],
];

describeOnPostgres('the tables of both engines', () => {
  test('have the same columns, keys and references', async () => {
    const there = await shapesOfPostgres(await emptyDatabase());
    const memory = await openDatabase(':memory:');
    const here = await shapesOfSqlite(memory);
    await memory.destroy();
    expect(Object.keys(there).filter((name) => !(name in here))).toEqual(OF_POSTGRES_ALONE);
    const { account, observation, target } = there;
    // Figures and targets are written without references, which the loader asks for at once.
    expect([observation?.references, target?.references]).toEqual([[], []]);
    // Names are one whatever their capitals: SQLite compares the column so.
    expect(account?.uniques).toEqual(['(…)', 'name']);
    const expected = {
      ...here,
      observation: { ...here['observation'], references: [] },
      target: { ...here['target'], references: [] },
      account: { ...here['account'], uniques: ['(…)', 'name'] },
    };
    const shared = Object.entries(there).filter(([name]) => !OF_POSTGRES_ALONE.includes(name));
    expect(Object.fromEntries(shared)).toEqual(expected);
  });

  test('sort texts by their bytes, in every column', async () => {
    const { rows } = await sql`
      select relname, attname
      from pg_attribute join pg_class on pg_class.oid = attrelid
      join pg_collation on pg_collation.oid = attcollation
      where relnamespace = 'public'::regnamespace and relname not like 'kysely%'
        and attnum > 0 and relkind in ('r', 'v') and collname <> 'C'`.execute(
      await emptyDatabase(),
    );
    expect(rows).toEqual([]);
  });
});
