import { expect, test } from 'vitest';

import { createNames } from '#server/tables/names.ts';
import { readObservations } from '#server/tables/observations.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const dictionary = loadDictionary();
const CONTEXT = {
  names: createNames(dictionary),
  dictionary,
  defaultReleaseId: null,
  knownReleases: new Set(['2019-06']),
};

const LONG = '2019-06,gdp,leping,2019-06';
const UNKEPT = [
  { row: '2019-06,gdp,leping,0201-09,1', expected: /^1541年3月至2258年10月之间/u },
  { row: '2019-06,gdp,leping,1975-01/2019-12,1', expected: /不超过44年的时期$/u },
  { row: `${LONG},1234567890123456`, expected: /^至多15位有效数字/u },
  { row: `${LONG},0.00000000000000000000001`, expected: /22位小数的数字$/u },
];

test.for(UNKEPT)('$row is refused, and how far it could go is said', async ({ row, expected }) => {
  const batches: unknown[] = [];
  const text = `release,indicator,region,period,value\n${row}\n`;
  const { problems } = await readObservations(text, 'long.csv', CONTEXT, async (batch) => {
    batches.push(batch);
  });
  expect(problems).toMatchObject([{ severity: 'error', row: 2 }]);
  expect(problems[0]?.expected).toMatch(expected);
  expect(batches).toEqual([]);
});
