import { Client } from 'pg';
import { expect } from 'vitest';
import { askAgain } from '#server/store/postgres/ask-again.ts';
import { newDatabase } from '#test/support/database.ts';
import { testOnPostgres } from '#test/support/engine.ts';

async function connected(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: await newDatabase() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Statements that the server keeps ready for the connection. */
async function keptBy(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    'select statement from pg_prepared_statements order by name',
  );
  return rows.map(({ statement }) => statement);
}

testOnPostgres('a statement is kept ready from the second time on, one without values never', () =>
  connected(async (client) => {
    const [text, other] = ['select $1::int4 as given', 'select $1::text as given'];
    const given: unknown[] = [];
    for (const number of [1, 2, 3]) {
      const { rows } = await askAgain(client, text, [number]);
      given.push(...rows);
      await askAgain(client, 'select 1', []);
    }
    await askAgain(client, other, ['once']);
    expect(given).toEqual([{ given: 1 }, { given: 2 }, { given: 3 }]);
    expect(await keptBy(client)).toEqual([text]);
  }),
);

testOnPostgres('no more are kept than a connection needs', () =>
  connected(async (client) => {
    for (let no = 0; no < 210; no += 1) {
      for (const _ of [1, 2]) await askAgain(client, `select $1::int4 as column_${no}`, [no]);
    }
    expect(await keptBy(client)).toHaveLength(200);
  }),
);

testOnPostgres('a table that changes meanwhile is read as it is', () =>
  connected(async (client) => {
    await client.query('create table kept (key int4); insert into kept values (1)');
    const ask = async () => (await askAgain(client, 'select * from kept where key = $1', [1])).rows;
    for (const _ of [1, 2]) expect(await ask()).toEqual([{ key: 1 }]);
    await client.query(`alter table kept add column name text default 'a'`);
    expect(await ask()).toEqual([{ key: 1, name: 'a' }]);
  }),
);
