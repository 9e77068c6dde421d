import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newFolder, writeTidy } from '#test/support/data-folder.ts';
import { DATA, emptyDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';

/** As many digits as are read, with and without decimals; less than nought, and nought itself. */
const FIGURES = ['123456789012345', '-12345678901234.5', '-0.5', '0.00', '8.125', '0.005'];
const YEARS = FIGURES.map(
  (value, index) => `gdp,leping,${2012 + index}-01/${2012 + index}-06,${value},2019-06`,
);

async function asRead(db: Db): Promise<object[]> {
  const { rows } = await sql<object>`select * from observation_as_read
    order by indicator, breakdown, office, first_day, last_day, region, load`.execute(db);
  return rows;
}

async function load(db: Db): Promise<Db> {
  const tidy = writeTidy(newFolder(), YEARS, 'indicator,region,period,value,release');
  for (const files of [[DATA], [tidy]]) {
    const options = { by: 'li', note: '', now: new Date('2026-02-01T09:30:00Z') };
    const { problems } = await loadFiles(db, files, options);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  return db;
}

describeOnPostgres('the view of figures for people', () => {
  test('shows on both engines the same, to the last digit', { timeout: 120_000 }, async () => {
    const file = await openDatabase(':memory:');
    afterFile(() => file.destroy());
    const expected = await asRead(await load(file));
    expect(expected.length).toBeGreaterThan(200);
    const values = expected.map((row) => ('value' in row ? row.value : null));
    for (const figure of FIGURES) expect(values).toContain(figure);
    expect(await asRead(await load(await emptyDatabase()))).toEqual(expected);
  });
});
