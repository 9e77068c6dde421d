import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Explanation } from '#server/schemas/explain.ts';
import type { Findings } from '#server/schemas/findings.ts';
import { copyData, fileIn, newFolder, writeTidy } from '#test/support/data-folder.ts';
import { emptyDatabase, fixtureApp, LOADED_AT } from '#test/support/database.ts';

const AMOUNT = 'gdp-amount,地区生产总值（亿元）,,亿元,level,higher,1,fgw,,0';
const OPTIONS = { by: 'test', note: '', now: new Date(LOADED_AT) };

/** The example with an amount beneath the growth of GDP, of which the dictionary says at which prices it is. */
function withAmounts(prices: string): string {
  const folder = copyData();
  const file = fileIn(folder, 'indicators.csv');
  const [head = '', gdp = '', ...others] = readFileSync(file, 'utf8').split('\n');
  const lines = [`${head},prices`, `${gdp.replace(/,$/u, '')},gdp-amount,${prices}`, AMOUNT];
  writeFileSync(file, [...lines, ...others].join('\n'));
  return folder;
}

async function open(prices: string, last = '170.0') {
  const db = await emptyDatabase();
  const tidy = writeTidy(newFolder(), [
    'gdp-amount,leping,2019-01/2019-06,183.2',
    `gdp-amount,leping,2018-01/2018-06,${last}`,
  ]);
  for (const [paths, releaseId] of [
    [[withAmounts(prices)], null],
    [[tidy], '2019-06'],
  ] as const) {
    const { problems } = await loadFiles(db, paths, { ...OPTIONS, releaseId });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  const app = await fixtureApp(db);
  const get = (path: string) => app.inject(`/api/v1/releases/2019-06${path}`);
  const asked = '/explain?what=gap&indicator=gdp&region=leping';
  const { figure } = (await get(asked)).json<Explanation>();
  const { findings } = (await get('/findings')).json<Findings>();
  return {
    recomputed: figure?.recomputed,
    found: findings.filter(({ code, indicator }) => {
      return code === 'growth-differs' && indicator?.id === 'gdp';
    }),
  };
}

test('growth at current prices is worked out beside the printed 8.1, and held against it', async () => {
  const { recomputed, found } = await open('current');
  expect(recomputed).toMatchObject({
    ...{ prices: 'current', isApart: true, withheld: null },
    ...{ computed: { value: 7.8, decimals: 1 }, low: { value: 7.7 }, high: { value: 7.83 } },
  });
  expect(found).toMatchObject([{ file: '附件1-乐平市.csv', printed: '8.1', computed: '7.8' }]);
});

test('within rounding it agrees, and nothing is found', async () => {
  // 183.2 / 169.4 = 1.0814…
  const { recomputed, found } = await open('current', '169.4');
  expect(recomputed).toMatchObject({ computed: { value: 8.1 }, isApart: false });
  expect(found).toEqual([]);
});

test.for([
  ['constant', 'constant-prices'],
  ['', 'prices-not-said'],
] as const)('of prices “%s” it is said why it is not worked out', async ([prices, withheld]) => {
  const { recomputed, found } = await open(prices);
  expect(recomputed).toMatchObject({ computed: null, withheld });
  expect(found).toEqual([]);
});
