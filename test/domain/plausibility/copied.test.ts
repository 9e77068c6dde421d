import { describe, expect, test } from 'vitest';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import {
  dictionaryWith,
  judge,
  judgeAs,
  month,
  monthly,
  sampleCell,
  STEADY,
} from './sample-series.ts';

describe('a value that repeats the one before', () => {
  // Steps of 20 and more either way: σ is above 20 points, so one in hundreds repeats by chance.
  const wild = [
    '0.5',
    '30.0',
    '-9.0',
    '45.0',
    '1.0',
    '33.0',
    '-20.0',
    '25.0',
    '3.0',
    '41.0',
    '-7.0',
    '29.0',
  ];

  test('is pointed out where a series moves a lot', () => {
    expect(judge('29.0', monthly(wild, { from: '2018-01', period: month }))).toMatchObject([
      { code: 'repeats' },
    ]);
  });

  test('is usual where it moves little, did so before, is nought or a count', () => {
    expect(judge('12.4', monthly(STEADY, { from: '2018-01', period: month }))).toEqual([]);
    const repeated = [...wild.slice(1), '29.0'];
    expect(judge('29.0', monthly(repeated, { from: '2018-01', period: month }))).toEqual([]);
    const ended = monthly([...wild.slice(1), '0.0'], { from: '2018-01', period: month });
    expect(judge('0.0', ended)).toEqual([]);
    const counts = wild.map((text) => String(Math.round(Number(text))));
    const count = { measure: 'count', unit: '家', decimals: 0 } as const;
    expect(judgeAs(count, '29', monthly(counts, { from: '2018-01', period: month }))).toEqual([]);
  });

  test('is pointed out for a region most of whose figures repeat, however short the series', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const cells = (end: string, values: readonly string[]) =>
      ids.map((id, index) => sampleCell(values[index]!, month(end), { indicatorId: id }));
    const old = cells('2018-12', ['1.1', '2.2', '3.3', '4.4', '5.5']);
    const now = cells('2019-01', ['1.1', '2.2', '3.3', '4.4', '5.6']);
    const dictionary = dictionaryWith(...ids.map((id) => ({ id })));
    const found = implausibilities(now, old, { dictionary, release: now });
    expect(found.map(({ code, indicatorId }) => [code, indicatorId])).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => ['repeats', id]),
    );
    const fewer = now.map((cell) => (cell.indicatorId === 'a' ? { ...cell, value: 9.9 } : cell));
    expect(implausibilities(fewer, old, { dictionary, release: fewer })).toEqual([]);
  });
});

describe('a column that slipped', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const dictionary = dictionaryWith(...ids.map((id) => ({ id })));
  const column = (end: string, values: readonly string[]) =>
    ids.map((id, index) => sampleCell(values[index]!, month(end), { indicatorId: id }));
  const old = column('2018-12', ['1.1', '2.2', '3.3', '4.4', '5.5']);

  test('by one line is told once, at its first figure', () => {
    const now = column('2019-01', ['2.2', '3.3', '4.4', '5.5', '7.0']);
    expect(implausibilities(now, old, { dictionary, release: now })).toMatchObject([
      {
        code: 'row-shifted',
        indicatorId: 'a',
        sentence:
          '从东县地区生产总值（2019年1月）起连着4个数（2.2、3.3、4.4、5.5）等于上一期（2018年12月）下一行的数：请核对是否误用了上一期的列并错了一行。',
      },
    ]);
  });

  test('by less than three lines is chance', () => {
    const now = column('2019-01', ['2.2', '3.3', '8.0', '9.0', '7.0']);
    expect(implausibilities(now, old, { dictionary, release: now })).toEqual([]);
  });
});
