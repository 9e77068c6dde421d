import { expect, test } from 'vitest';
import { dueOf } from '#domain/plans/due.ts';
import { readPlanPeriod, lastSpan } from '#domain/plans/period.ts';
import { readPlanRow } from '#domain/plans/row.ts';
import { readRule } from '#domain/plans/read-rule.ts';
import { sayRule } from '#domain/plans/say-rule.ts';

/** Words that are printed elsewhere, or could be. */
test.for([
  ['由30%提至50%', '≥ 50%'],
  ['由6%-10%提高至20%', '≥ 20%'],
  ['在2020年的基础上继续提高10%', '比2020年提高 10%'],
  ['再降10%', '比基期降低 10%'],
  ['较上年增长40%以上', '比上年同期提高 40%'],
  ['年均递增10%以上', '每年提高 10%'],
  ['年平均递增10%以上', '每年提高 10%'],
  ['每年降低0.5个百分点以上', '每年降低 0.5个百分点'],
  ['七个工作日内', '≤ 7个工作日'],
  ['十二个月以内', '≤ 12个月'],
  ['不超过7个工作日', '≤ 7个工作日'],
  ['达1000MW', '≥ 1000MW'],
  ['约100平方公里', '≈ 100平方公里'],
  ['0.3%以下', '≤ 0.3%'],
  ['1：150', '≥ 1∶150'],
  ['全部消除', '≤ 0'],
  ['清零', '≤ 0'],
  ['实现全覆盖', '≥ 100%'],
  ['每个', '≥ 1'],
  ['不低于全省平均水平', '≥ 全省平均水平'],
  ['不高于上年水平', '≤ 上年同期'],
  ['力争达到90%以上', '≥ 90%'],
  ['新建10个', '≥ 10个'],
  ['完成8所', '≥ 8所'],
  ['培训不少于2400人次', '≥ 2400人次'],
  ['完成2020年度任务', '完成2020年度任务'],
  ['2020年内', '2020年内'],
  ['大力提升服务水平', '大力提升服务水平'],
  ['8①', '8①'],
] as const)('%s reads %s', ([target, expected]) => {
  const row = readPlanRow({ cells: { indicator: '某指标', target }, row: 2 }, '');
  expect(sayRule(readRule(row, []), row).zh).toBe(expected);
});

test.for([
  [{ target: '力争2021年底成功创建', words: '', year: '2021' }, '2021-12-31'],
  [{ target: '2022年6月30日前基本完成', words: '', year: '2022' }, '2022-06-30'],
  [{ target: '8月底前落实到位', words: '', year: '2022' }, '2022-08-31'],
  [{ target: '基本完成', words: '新增专项债券在6月底前基本完成发行', year: '2022' }, '2022-06-30'],
  [{ target: '2月底前', words: '', year: '2024' }, '2024-02-29'],
  [{ target: '力争年内引进', words: '', year: '2022' }, '2022-12-31'],
  [{ target: '降低20%', words: '在2018年的基础上', year: '2030' }, '2030-12-31'],
  [{ target: '8月底前落实到位', words: '', year: '' }, null],
] as const)('%o is due on %s', ([cells, expected]) => {
  const row = readPlanRow({ cells: { indicator: '某指标', ...cells }, row: 2 }, '');
  expect(dueOf(row)).toBe(expected);
});

test.for([
  ['2020', '2020-01-01/2020-12-31'],
  ['2020年', '2020-01-01/2020-12-31'],
  ['2020年上半年', '2020-01-01/2020-06-30'],
  ['2020年第2季度', '2020-04-01/2020-06-30'],
  ['2020-Q4', '2020-10-01/2020-12-31'],
  ['2020年2月', '2020-02-01/2020-02-29'],
  ['2020-02', '2020-02-01/2020-02-29'],
  ['2020-W53', '2020-12-28/2021-01-03'],
  ['2021-W53', null],
  ['2020年秋季学期', '2020-09-01/2021-01-31'],
  ['2020-02-30', null],
  ['2020年6月30日', '2020-06-30/2020-06-30'],
  ['去年', null],
] as const)('the period %s is %s', ([text, expected]) => {
  const period = readPlanPeriod(text);
  expect(period && `${period.first}/${period.last}`).toBe(expected);
});

test.for([
  ['month', '2022-06-30', '2022-06-01/2022-06-30'],
  ['month', '2022-06-29', '2022-05-01/2022-05-31'],
  ['week', '2022-06-12', '2022-06-06/2022-06-12'],
  ['week', '2022-06-18', '2022-06-06/2022-06-12'],
  ['quarter', '2022-02-01', '2021-10-01/2021-12-31'],
  ['term', '2022-06-01', '2021-09-01/2022-01-31'],
  ['year', '2022-06-01', '2021-01-01/2021-12-31'],
] as const)('the last %s over on %s is %s', ([unit, on, expected]) => {
  const { first, last } = lastSpan({ unit, every: 1 }, on);
  expect(`${first}/${last}`).toBe(expected);
});
