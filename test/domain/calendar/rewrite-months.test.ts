import { expect, test } from 'vitest';
import { movePeriod } from '#domain/calendar/next-period.ts';
import { rewriteMonths } from '#domain/calendar/rewrite-months.ts';

const JUNE = { start: '2019-01', end: '2019-06' };
const JULY = { start: '2019-01', end: '2019-07' };
const FEBRUARY = { start: '2020-01', end: '2020-02' };

const cases = [
  { text: '2019年1-6月乐平市主要指标', to: JULY, moved: '2019年1-7月乐平市主要指标' },
  { text: '2019年1-6月份全市排名', to: JULY, moved: '2019年1-7月份全市排名' },
  { text: '2019年1—6月', to: JULY, moved: '2019年1-7月' },
  { text: '2019年1月至6月', to: JULY, moved: '2019年1-7月' },
  { text: '2019上半年收入', to: JULY, moved: '2019年1-7月收入' },
  { text: '序号5、7为1-7月数据', to: JULY, moved: '序号5、7为1-8月数据' },
  { text: '序号5、7为1-7月数据', to: FEBRUARY, moved: '序号5、7为1-3月数据' },
  { text: '2019年1-6月', to: FEBRUARY, moved: '2020年1-2月' },
  { text: '6月', to: JULY, moved: '7月' },
  { text: '2019年7月29日印发', to: JULY, moved: '2019年7月29日印发' },
  { text: '景府办字〔2019〕50号', to: JULY, moved: '景府办字〔2019〕50号' },
  { text: '序号1、4为4个地区对比', to: JULY, moved: '序号1、4为4个地区对比' },
  { text: '13-14月', to: JULY, moved: '13-14月' },
];

test.for(cases)('$text → $moved', ({ text, to, moved }) => {
  const move = { from: JUNE, to };
  expect(rewriteMonths(text, 2019, (period) => movePeriod(period, move, 0))).toBe(moved);
});
