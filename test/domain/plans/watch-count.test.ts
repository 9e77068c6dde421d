import { expect, test } from 'vitest';
import { checkRows } from '#domain/ledger/check-rows.ts';
import { explainPlace } from '#domain/plans/explain.ts';
import { watchOne } from '#test/fixtures/plans/ledger.ts';
import { checkStandings } from '#test/fixtures/plans/standing.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';

const monthly = { unit: '所', kind: '统计', target: '', cadence: '每月' };

checkStandings([
  {
    name: 'a month is told: nothing is asked for, and nothing is reached or missed',
    target: monthly,
    told: ['|2022-05|12'],
    expected: { status: 'counted', asked: null, gap: null, due: null },
  },
  {
    name: 'the month that is over is asked for, whatever was told before it',
    target: monthly,
    told: ['|2022-03|12'],
    expected: { status: 'counted', asked: '2022-05-01/2022-05-31' },
  },
  {
    name: 'a month that ended before the document was signed is not asked for',
    target: { ...monthly, signed_on: '2022-06-02' },
    expected: { status: 'counted', asked: null },
  },
  {
    name: 'by the week: that from 6 to 12 June 2022, a Monday and a Sunday',
    target: { ...monthly, unit: '家', cadence: '每周' },
    told: ['|2022-W22|3'],
    expected: { status: 'counted', asked: '2022-06-06/2022-06-12' },
  },
  {
    name: 'of a year once, after it',
    target: { unit: '个', kind: '统计', target: '', year: '2020' },
    expected: { status: 'counted', due: '2020-12-31', asked: '2020-01-01/2020-12-31' },
  },
  {
    name: 'with neither a year nor a cadence what was told last holds',
    target: { unit: '户', kind: '统计', target: '' },
    told: ['|2020|7'],
    expected: { status: 'counted', asked: null },
  },
  {
    name: 'a target that calls itself a count is read as a target',
    target: { unit: '所', kind: '统计', target: '不少于10所', year: '2021' },
    told: ['|2021|12'],
    expected: { status: 'met', gap: '2' },
  },
  {
    name: 'without a target and without that kind nothing is known of it',
    target: { unit: '所', kind: '目标', target: '' },
    expected: { status: 'unread' },
  },
]);

test('counties are not ranked by a count, and its steps say that there is no target', () => {
  const told = ['乐平市|2022-05|3', '浮梁县|2022-05|1', '珠山区|2022-05|0', '昌江区|2022-05|2'];
  const entry = watchOne({
    target: { ...monthly, places: '各县（市、区）' },
    told,
    on: '2022-06-15',
  });
  expect(entry.places.map(({ rank }) => rank)).toEqual([null, null, null, null]);
  const steps = explainPlace(entry, entry.places[0]!);
  expect(steps.map(({ zh }) => zh)).toEqual([
    '文件只要求统计，没有定目标：报的数不作达到与否的判断。',
    '每月看一次。',
    '2022年5月报的是“3”。',
  ]);
  for (const said of [entry.reading, ...steps]) assertSaidAlike(said);
});

test('of a count no target is lacking, and one that is there is remarked on', () => {
  const rows = [
    { cells: { indicator: '幼儿园数', kind: '统计' }, row: 2 },
    { cells: { indicator: '取缔', kind: '统计', target: '10所', unit: '所' }, row: 3 },
    { cells: { indicator: '可准入', kind: '目标' }, row: 4 },
  ];
  const notes = checkRows({ kind: 'plan-targets', rows });
  expect(notes.map(({ at, said }) => [at, said.zh])).toEqual([
    [1, '类别是“统计”，却写了目标：按目标读'],
    [2, '没有填目标原文'],
  ]);
});
