import { expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { MOST_PIVOTED } from '#server/exporting/refuse-pivot.ts';
import { LARGE_ROWS, largeDatabase } from '#test/support/large-world.ts';
import { assertProblem } from '#test/support/problem.ts';

test('one indicator is laid out at any size where it comes first in the rows, as the refusal says', async () => {
  const app = await buildApp({ db: await largeDatabase(), pagesRoot: null, version: '1' });
  expect(LARGE_ROWS).toBeGreaterThan(MOST_PIVOTED);
  const ask = (rows: string, columns: string) =>
    app.inject(`/api/v1/observations/table?rows=${rows}&columns=${columns}&limit=1`);
  const refused = await ask('region', 'indicator,period');
  assertProblem(refused, 'bad-request');
  expect(refused.body).toContain('请把指标或时期放在行的最前面');
  expect((await ask('indicator,region', 'period')).statusCode).toBe(200);
  await app.close();
});
