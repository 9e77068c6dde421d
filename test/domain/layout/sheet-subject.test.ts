import { expect, test } from 'vitest';
import { sheetSubject } from '#domain/layout/sheet-subject.ts';

const table = (title: string | null, sheet: string | null = 'Sheet1') => ({
  ...{ sheet, title, found: [] },
  layout: { figures: [], heads: [] },
});

test.for([
  ['2019年1-6月主要经济指标', '主要经济指标'],
  ['附表3：2022年1－4月各设区市主要经济指标', '各设区市主要经济指标'],
  ['2019年上半年主要指标', '主要指标'],
  ['各县区固定资产投资（2018年1—5月）', '各县区固定资产投资'],
  ['2-1 云汀市主要年份国民经济主要指标', '2-1 云汀市主要年份国民经济主要指标'],
] as const)('%s is called %s whatever its months', ([title, expected]) => {
  expect(sheetSubject({ tables: [table(title)] }, { file: 'a.xlsx', sheet: 'Sheet1' })).toBe(
    expected,
  );
});

test('a name that somebody gave the sheet is added, unless the title says it', () => {
  const of = (title: string) =>
    sheetSubject({ tables: [table(title, '投资')] }, { file: 'a.xlsx', sheet: '投资' });
  expect(of('2019年6月月报')).toBe('月报 投资');
  expect(of('2019年6月固定资产投资')).toBe('固定资产投资');
});

test('where neither says anything, the name of the file does', () => {
  const csv = { file: '/tmp/x/2019年6月 月报.csv', sheet: null };
  expect(sheetSubject({ tables: [table(null, null)] }, csv)).toBe('月报');
});

test('sheets of one file that would be called alike keep their whole names', () => {
  const tables = [table('主要指标', '1-2月'), table('主要指标', '3月')];
  const subjects = ['1-2月', '3月'].map((sheet) => sheetSubject({ tables }, { file: 'a', sheet }));
  expect(subjects).toEqual(['主要指标 1-2月', '主要指标 3月']);
});
