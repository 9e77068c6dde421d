import { describe, expect, test } from 'vitest';
import { DamagedColumn } from '#server/store/damaged-column.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { fixtureApp, fixtureFile, openTestDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { tamper } from '#test/support/tamper.ts';

/** What somebody changed behind the program’s back, and who reads it. */
const CHANGES = [
  {
    name: 'a line of a table without its figure',
    sql: `update sheet set content = json_remove(content, '$.rows[0].actual') where kind = 'ranking'`,
    said: 'sheet.content /rows/0',
  },
  {
    name: 'a value that is a text',
    sql: `update sheet set content = json_set(content, '$.rows[1].actual.value', '8.1') where kind = 'ranking'`,
    said: 'sheet.content /rows/1/actual/value must be number',
  },
  {
    name: 'a table of a kind that there is not',
    sql: `update sheet set content = json_set(content, '$.kind', 'other') where kind = 'ranking'`,
    said: 'sheet.content /kind',
  },
];

describe('a column that holds something else than was written', () => {
  test.for(CHANGES)('is told as a damaged database: $name', async ({ sql, said }) => {
    const file = await fixtureFile();
    tamper(file, (sqlite) => sqlite.exec(sql));
    const db = await openTestDatabase(file);
    const app = await fixtureApp(db);
    const { releases, loadId } = await app.view();
    const key = releases.find(({ id }) => id === '2019-06')?.key ?? 0;
    const error: unknown = await currentSheets(db, key, loadId).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DamagedColumn);
    expect(String(error)).toContain(said);
    assertProblem(await app.inject('/api/v1/releases/2019-06/rankings/gdp'), 'database-damaged');
  });
});
