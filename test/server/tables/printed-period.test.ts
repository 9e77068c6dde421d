import { expect, test } from 'vitest';

import { formatPeriod } from '#domain/period.ts';
import { findPeriod, readPeriod } from '#server/tables/printed-period.ts';

const FOUND = [
  { text: '2019年1-6月乐平市主要指标', iso: '2019-01/2019-06' },
  { text: '2019 年 1—6 月份全市各地区', iso: '2019-01/2019-06' },
  { text: '２０１９年１至６月', iso: '2019-01/2019-06' },
  { text: '2019年1月-6月', iso: '2019-01/2019-06' },
  { text: '2018年11月-2019年2月', iso: '2018-11/2019-02' },
  { text: '2020上半年景德镇市', iso: '2020-01/2020-06' },
  { text: '2020年前三季度', iso: '2020-01/2020-09' },
  { text: '2020年1-3季度', iso: '2020-01/2020-09' },
  { text: '2020年第二季度', iso: '2020-04/2020-06' },
  { text: '2020年一季度', iso: '2020-01/2020-03' },
  { text: '2020年全年', iso: '2020-01/2020-12' },
  { text: '2020年5月', iso: '2020-05/2020-05' },
  { text: '为1-7月数据', iso: '2021-01/2021-07' },
  { text: '5-7月份', iso: '2021-05/2021-07' },
  { text: '2019年1-13月', iso: null },
  { text: '2019年6-1月', iso: null },
];

test.for(FOUND)('“$text” names $iso', ({ text, iso }) => {
  const period = findPeriod(text, 2021)?.period ?? null;
  expect(period === null ? null : formatPeriod(period)).toBe(iso);
});

test('a date is no period', () => {
  expect(findPeriod('2019年7月29日印发', 2019)).toBeNull();
});

test('months without any year are named, but no period', () => {
  expect(findPeriod('1-6月', null)).toEqual({ words: '1-6月', period: null });
});

test.for([
  { text: '2019-01/2019-06', isPeriod: true },
  { text: '2019年1-6月', isPeriod: true },
  { text: '2019年1～6月', isPeriod: true },
  { text: '2019年1-6月数据', isPeriod: false },
  { text: '1-6月', isPeriod: false },
  { text: '2019', isPeriod: false },
])('a cell “$text” is a period and nothing else: $isPeriod', ({ text, isPeriod }) => {
  expect(readPeriod(text) !== null).toBe(isPeriod);
});
