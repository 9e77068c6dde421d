import type { PlanTarget } from '#server/schemas/figures.ts';
import { expect, test } from 'vitest';
import { everyPlan } from '#lib/url/plans.ts';
import { writeLede } from '../../../web/src/routes/plans/lede.ts';
import {
  countMonitorable,
  groupByPlan,
  groupByYear,
  selectTargets,
  yearsOf,
} from '../../../web/src/routes/plans/select.ts';

function target(docNo: string, year: number, monitorable: boolean): PlanTarget {
  return {
    plan: { docNo, title: `${docNo}的方案`, signedOn: '2019-09-09' },
    field: docNo,
    indicator: `${docNo}${year}${monitorable}`,
    region: { id: 'jingdezhen', name: '景德镇市', nameEn: 'Jingdezhen' },
    unit: '%',
    base: null,
    year,
    text: '12%以下',
    reading: '≤ 12%',
    readingEn: '≤ 12%',
    low: null,
    high: 12,
    monitorable,
    reason: monitorable ? null : '没有基期值。',
    reasonEn: monitorable ? null : 'The base has no value.',
    note: null,
    noteEn: null,
  };
}

const targets = [
  target('61号', 2030, true),
  target('61号', 2020, false),
  target('62号', 2030, true),
  target('62号', 2030, false),
];

test.each([
  [{}, 4],
  [{ plan: '61号' }, 2],
  [{ year: 2030 }, 3],
  [{ monitorable: 'no' as const, year: 2030 }, 1],
  [{ plan: '62号', year: 2020 }, 0],
])('the filter %o leaves %d', (filter, size) => {
  expect(selectTargets(targets, { ...everyPlan, ...filter })).toHaveLength(size);
});

test('targets stand under their documents, in a document by year', () => {
  const plans = groupByPlan(targets);
  expect(plans.map(({ docNo, targets: of }) => [docNo, of.length, countMonitorable(of)])).toEqual([
    ['61号', 2, 1],
    ['62号', 2, 1],
  ]);
  expect(groupByYear(plans[0]!.targets).map(([year, of]) => [year, of.length])).toEqual([
    [2020, 1],
    [2030, 1],
  ]);
  expect(yearsOf(targets)).toEqual([2020, 2030]);
});

test.each([
  [targets, '2 份文件定了 4 个目标，2 个可以监测，2 个还不能。'],
  [[targets[0]!], '1 份文件定了 1 个目标，都可以监测。'],
  [[targets[1]!], '1 份文件定了 1 个目标，都还不能监测。'],
])('the lede counts what can be monitored', (given, words) => {
  expect(writeLede(given).join('')).toBe(words);
});
