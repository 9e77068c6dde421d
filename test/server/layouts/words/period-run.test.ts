import { expect, test } from 'vitest';

import { formatPeriod } from '#domain/period.ts';
import { readPeriodRun, type RunPeriod } from '#server/layouts/words/period-run.ts';

const month = (year: number, no: number) => `${year}-${String(no).padStart(2, '0')}`;

function show(cell: RunPeriod | null): string | null {
  if (cell === null) return null;
  const { year, months, endYear, isSure } = cell;
  const unsure = isSure ? '' : '?';
  if (months === null) return `${year}${unsure}`;
  if (year === null) return `${months.from}-${months.to}${unsure}`;
  const [start, end] = [month(year, months.from), month(endYear ?? year, months.to)];
  return `${start === end ? start : formatPeriod({ start, end })}${unsure}`;
}

const RUNS = [
  {
    name: '2016.1 behind 2016.9 is October',
    texts: ['2016.8', '2016.9', '2016.1', '2016.11', '2016.12'],
    expected: ['2016-08', '2016-09', '2016-10', '2016-11', '2016-12'],
  },
  {
    name: '2016.1 before 2016.2 is January, and another one further down October',
    texts: ['2015.12', '2016.1', '2016.2', '2016.9', '2016.1', '2016.11'],
    expected: ['2015-12', '2016-01', '2016-02', '2016-09', '2016-10', '2016-11'],
  },
  {
    name: 'the latest may come first',
    texts: ['2016.11', '2016.1', '2016.9', '2016.2', '2016.1', '2015.12'],
    expected: ['2016-11', '2016-10', '2016-09', '2016-02', '2016-01', '2015-12'],
  },
  {
    name: 'where January is written 01, 2016.1 is October',
    texts: ['2016.01', '2016.1'],
    expected: ['2016-01', '2016-10'],
  },
  {
    name: 'alone it may be either',
    texts: ['2016.1', '2017.1'],
    expected: ['2016-01?', '2017-01?'],
  },
  {
    name: 'at the end of a run it goes on with it',
    texts: ['2016.8', '2016.9', '2016.1'],
    expected: ['2016-08', '2016-09', '2016-10'],
  },
  {
    name: 'a year stands on the first of its months only',
    texts: ['2019年11月', '12月', '2020年1月', '2月'],
    expected: ['2019-11', '2019-12', '2020-01', '2020-02'],
  },
  {
    name: 'January behind December is of the next year',
    texts: ['2018年11月', '12月', '1月', '2月'],
    expected: ['2018-11', '2018-12', '2019-01', '2019-02'],
  },
  {
    name: 'so are cumulative months, of which the first are two',
    texts: ['2018年1-11月', '1-12月', '1-2月', '1-3月'],
    expected: ['2018-01/2018-11', '2018-01/2018-12', '2019-01/2019-02', '2019-01/2019-03'],
  },
  {
    name: 'backwards it is the other way round',
    texts: ['2019年2月', '1月', '12月', '11月'],
    expected: ['2019-02', '2019-01', '2018-12', '2018-11'],
  },
  {
    name: 'only January names its year',
    texts: ['11月', '12月', '2019年1月', '2月'],
    expected: ['2018-11', '2018-12', '2019-01', '2019-02'],
  },
  {
    name: 'a year in a line of its own stands over its months',
    texts: ['2019年', '1月', '2月', '', '2020年', '1月'],
    expected: ['2019', '2019-01', '2019-02', null, '2020', '2020-01'],
  },
  {
    name: 'of which year months behind several years are is open',
    texts: ['2017年', '2018年', '1-2月', '1-3月'],
    expected: ['2017', '2018', '2018-01/2018-02?', '2018-01/2018-03?'],
  },
  {
    name: 'months that begin anew without December may be those of another table',
    texts: ['2019年1月', '2月', '3月', '1月'],
    expected: ['2019-01', '2019-02', '2019-03', '2019-01?'],
  },
  {
    name: 'quarters and the months since January stand side by side',
    texts: ['2019年一季度', '二季度', '上半年', '三季度', '前三季度', '四季度', '全年'],
    expected: [
      '2019-01/2019-03',
      '2019-04/2019-06',
      '2019-01/2019-06',
      '2019-07/2019-09',
      '2019-01/2019-09',
      '2019-10/2019-12',
      '2019-01/2019-12',
    ],
  },
  {
    name: 'without any year there is none',
    texts: ['地区', '1月', '2月', ''],
    expected: [null, '1-1', '2-2', null],
  },
];

test.for(RUNS)('$name', ({ texts, expected }) => {
  expect(readPeriodRun(texts).map((cell) => show(cell))).toEqual(expected);
});
