import { expect, test } from 'vitest';

import { readObservations } from '#server/tables/observations.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));

function read(rows: readonly string[]) {
  const { problems } = readTable(gridFrom(rows), CONTEXT);
  return problems.map(({ severity, code, row, column }) => [severity, code, row, column]);
}

const SCORECARD = [
  '2019年1-6月乐平市主要指标增速完成情况',
  '单位：%',
  '序号|指标名称|1-6月实际完成',
];

test.for([
  { actual: '5.5', expected: [['warning', 'bad-number', 4, 3]] },
  { actual: '5.5家', expected: [['warning', 'bad-number', 4, 3]] },
  { actual: '5', expected: [] },
  { actual: '-1', expected: [] },
])('$actual enterprises in a scorecard', ({ actual, expected }) => {
  expect(read([...SCORECARD, `1|规上工业净增入库企业数（家）|${actual}`])).toEqual(expected);
});

const netEntry = (unit: string, entered: string) => [
  '2019年1-7月全市各地区净增、新增、退出单位数',
  unit,
  '|全市|乐平市',
  '合计||',
  '净增|34|19',
  `新增|44|${entered}`,
  '退出|10|2',
];

test('half an enterprise in a table of net entries is told of on its cell', () => {
  expect(read(netEntry('单位：家', '21.5'))).toEqual([['warning', 'bad-number', 6, 3]]);
  expect(read(netEntry('单位：家', '21'))).toEqual([]);
});

test('a table of nothing but counts can be in no percentages', () => {
  const problems = read(netEntry('单位：%', '21'));
  expect(problems).toHaveLength(6);
  expect(problems[0]).toEqual(['error', 'other-unit', 5, 2]);
});

test('half an enterprise in a long table', async () => {
  const lines = [
    '指标,地区,时期,实际完成',
    '规上工业净增入库企业数（家）,乐平市,2019年1-7月,5.5',
    '规上工业净增入库企业数（家）,浮梁县,2019年1-7月,5',
  ];
  const { problems } = await readObservations(
    lines.join('\n'),
    'long.csv',
    { ...CONTEXT, defaultReleaseId: '2019-06', knownReleases: new Set(['2019-06']) },
    () => Promise.resolve(),
  );
  expect(problems).toMatchObject([{ severity: 'warning', code: 'bad-number', row: 2, column: 4 }]);
});
