import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Db } from '#server/store/database.ts';
import { fixtureDatabase, fixtureFile, newDatabaseFile } from '#test/support/database.ts';

let db: Db;
beforeAll(async () => {
  db = await fixtureDatabase();
});

const run = (statement: string, on = db) => sql.raw<Record<string, unknown>>(statement).execute(on);
const COLUMNS =
  'indicator_key, period, region_key, load_id, units, decimals, missing_reason, source_key';
const observe = (values: string) => `insert into observation (${COLUMNS}) values (${values})`;

describe('what the database refuses', () => {
  const cases = [
    {
      name: 'a figure of no indicator',
      statement: observe('999, 1, 1, 1, 10, 1, null, 1'),
      error: /FOREIGN KEY/u,
    },
    {
      name: 'a figure of no region',
      statement: observe('1, 1, 999, 1, 10, 1, null, 1'),
      error: /FOREIGN KEY/u,
    },
    {
      name: 'a figure of no source',
      statement: observe('1, 1, 1, 1, 10, 1, null, 999'),
      error: /FOREIGN KEY/u,
    },
    {
      name: 'a figure of no load',
      statement: observe('1, 1, 1, 999, 10, 1, null, 1'),
      error: /FOREIGN KEY/u,
    },
    {
      name: 'words for a number',
      statement: observe("1, 1, 1, 1, 'about 8', 1, null, 1"),
      error: /cannot store TEXT value in INTEGER/u,
    },
    {
      name: 'words for a period',
      statement: observe("1, 'July', 1, 1, 10, 1, null, 1"),
      error: /cannot store TEXT value in INTEGER/u,
    },
    {
      name: 'a fraction of a decimal',
      statement: observe('1, 1, 1, 1, 10, 1.5, null, 1'),
      error: /cannot store REAL value in INTEGER/u,
    },
    {
      name: 'decimals below zero',
      statement: observe('1, 1, 1, 1, 10, -1, null, 1'),
      error: /CHECK/u,
    },
    {
      name: 'more decimals than a double divides exactly',
      statement: observe('1, 1, 1, 1, 10, 23, null, 1'),
      error: /CHECK/u,
    },
    {
      name: 'more units than a double holds',
      statement: observe('1, 1, 1, 1, 9007199254740992, 0, null, 1'),
      error: /CHECK/u,
    },
    {
      name: 'a source twice',
      statement: `insert into source (load_id, release_key, sheet_id, file)
        values (1, 1, null, 'a.csv'), (1, 1, null, 'a.csv')`,
      error: /UNIQUE/u,
    },
    {
      name: 'a missing figure without a reason',
      statement: observe('1, 1, 1, 1, null, 0, null, 1'),
      error: /CHECK/u,
    },
    {
      name: 'a figure with a reason why it is missing',
      statement: observe("1, 1, 1, 1, 10, 1, 'blank', 1"),
      error: /CHECK/u,
    },
    {
      name: 'a dictionary that is no JSON',
      statement: "update dictionary_version set content = '['",
      error: /CHECK/u,
    },
    {
      name: 'an act that is changed',
      statement: "update act set by = 'someone else'",
      error: /append-only/u,
    },
    {
      name: 'an act that is removed',
      statement: 'delete from act',
      error: /append-only/u,
    },
    {
      name: 'two open editions of a release',
      statement: `insert into edition (release_id, no, state, info, reason, opened_by, opened_at)
        values ('a', 1, 'draft', '{}', '', 'li', ''), ('a', 2, 'submitted', '{}', '', 'li', '')`,
      error: /UNIQUE/u,
    },
    {
      name: 'two regions of one id',
      statement: "update region set id = 'leping' where id = 'fuliang'",
      error: /UNIQUE/u,
    },
    {
      name: 'a release that ends before it starts',
      statement: 'update release_version set period_end = 201801',
      error: /CHECK/u,
    },
    {
      name: 'a region that figures point at, gone',
      statement: "delete from region where id = 'taoci'",
      error: /FOREIGN KEY/u,
    },
    {
      name: 'a load that figures point at, gone',
      statement: 'delete from load',
      error: /FOREIGN KEY/u,
    },
  ];

  test.for(cases)('$name', async ({ statement, error }) => {
    await expect(run(statement)).rejects.toThrow(error);
  });

  test('but not a figure that is right', async () => {
    await run(observe('1, 1, 1, 1, -5, 1, null, 1'));
    await run(observe("1, 2, 1, 1, null, 0, 'blank', 1"));
  });
});

describe('a database', () => {
  test('has strict tables only', async () => {
    const { rows } = await run(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like 'kysely_%'",
    );
    expect(rows).toEqual([]);
  });

  test('holds foreign keys, and lets others read while one writes', async () => {
    expect((await run('pragma foreign_keys')).rows).toEqual([{ foreignKeys: 1 }]);
    expect((await run('pragma journal_mode')).rows).toEqual([{ journalMode: 'wal' }]);
    expect((await run('pragma foreign_key_check')).rows).toEqual([]);
    expect((await run('pragma integrity_check')).rows).toEqual([{ integrityCheck: 'ok' }]);
  });

  test('that is opened again is as it was', async () => {
    const file = await fixtureFile();
    const count = async () => {
      const opened = await openDatabase(file);
      const { rows } = await run('select count(*) as count from observation', opened);
      await opened.destroy();
      return rows;
    };
    expect([await count(), await count()]).toEqual([[{ count: 213 }], [{ count: 213 }]]);
  });

  test('that is none is refused', async () => {
    const file = newDatabaseFile();
    writeFileSync(file, '序号,指标名称\n'.repeat(100));
    await expect(openDatabase(file)).rejects.toThrow('file is not a database');
  });
});
