import { expect, test } from 'vitest';

import { readObservations } from '#server/tables/observations.ts';
import { contextOf, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = {
  ...contextOf(loadRelease('2020-07')),
  defaultReleaseId: '2020-07',
  knownReleases: new Set(['2020-07']),
};

async function read(...rows: readonly string[]) {
  const text = ['indicator,region,period,value', ...rows].join('\n');
  const { problems } = await readObservations(text, 'long.csv', CONTEXT, () => Promise.resolve());
  return problems;
}

test('rises in place of price indices are warned of once for each index', async () => {
  const problems = await read(
    'cpi-month,jingdezhen,2020-05,-0.2',
    'cpi-month,jingdezhen,2020-06,0.5',
    'cpi-year,jingdezhen,2020-05,102.0',
    'gdp,jingdezhen,2020-01/2020-06,2.0',
  );
  expect(problems).toMatchObject([
    { severity: 'warning', code: 'rate-for-index', row: 2, column: 4, found: '-0.2' },
  ]);
  expect(problems[0]?.cure).toContain('有2个数');
});

test('indices and blanks are none', async () => {
  const rows = ['cpi-month,jingdezhen,2020-05,99.8', 'cpi-year,jingdezhen,2020-05,—'];
  expect(await read(...rows)).toEqual([]);
});
