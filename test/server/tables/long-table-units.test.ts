import { expect, test } from 'vitest';

import { readObservations } from '#server/tables/observations.ts';
import type { ObservationRow } from '#server/tables/observation-row.ts';
import { contextOf, loadRelease } from '#test/fixtures/tables/context.ts';

const { names, dictionary } = contextOf(loadRelease('2019-06'));
const context = {
  names,
  dictionary,
  defaultReleaseId: '2019-06',
  knownReleases: new Set(['2019-06']),
};

async function read(lines: readonly string[]) {
  const rows: ObservationRow[] = [];
  const { problems } = await readObservations(lines.join('\n'), 'long.csv', context, (batch) => {
    rows.push(...batch);
    return Promise.resolve();
  });
  return {
    values: rows.map(({ value }) => value),
    problems: problems.map(({ code, row, column }) => [code, row, column]),
  };
}

const HEADS = '指标,地区,时期,实际完成';
const GROWTH = '地区生产总值,乐平市,2019年1-6月,8.1';
const INCOME = '城镇居民人均收入,全市,2019年1-6月,2.01';
const RATE = '城镇居民人均收入增幅,全市,2019年1-6月,4.88';
const COUNT = '规上工业净增入库企业数（家）,全市,2019年1-7月,5';

const TABLES = [
  {
    name: 'another unit in the head of the values',
    lines: [`${HEADS}（亿元）`, GROWTH],
    expected: { values: [], problems: [['other-unit', 2, 4]] },
  },
  {
    name: 'another unit in a line over the heads',
    lines: ['单位：亿元', HEADS, GROWTH],
    expected: { values: [], problems: [['other-unit', 3, 4]] },
  },
  {
    name: 'another unit in the title',
    lines: ['各县主要指标（亿元）', HEADS, GROWTH],
    expected: { values: [], problems: [['other-unit', 3, 4]] },
  },
  {
    name: 'a multiple of a level is converted, and no rate taken for one',
    lines: ['城乡居民收入（单位：万元）', HEADS, INCOME, RATE],
    expected: { values: [20100, 4.88], problems: [['converted-unit', 3, 4]] },
  },
  {
    name: 'the unit of the row goes before that of the table',
    lines: ['单位：亿元', `${HEADS},单位`, `${GROWTH},%`],
    expected: { values: [8.1], problems: [] },
  },
  {
    name: 'whole counts in a table of percentages are usual',
    lines: ['单位：%', `${HEADS}（%）`, GROWTH, COUNT],
    expected: { values: [8.1, 5], problems: [] },
  },
  {
    name: 'a target has a head of its own',
    lines: [`${HEADS}（%）,目标（亿元）`, `${GROWTH},8`],
    expected: { values: [], problems: [['other-unit', 2, 5]] },
  },
];

test.for(TABLES)('$name', async ({ lines, expected }) => {
  expect(await read(lines)).toEqual(expected);
});
