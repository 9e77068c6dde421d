import { describe, expect, test } from 'vitest';
import { buildTrends, trendPeriods } from '#domain/trend.ts';
import { parsePeriod, type Period } from '#domain/period.ts';
import { sampleIndicator } from './samples.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(text);
  return parsed;
}
const periods = (...texts: string[]) => texts.map(period);

describe('the periods of one line', () => {
  test.for([
    {
      name: 'cumulations stand with cumulations, oldest first, each once',
      held: periods('2019-01/2019-06', '2019-01/2019-03', '2019-03', '2019-01/2019-03'),
      last: period('2019-01/2019-06'),
      expected: periods('2019-01/2019-03', '2019-01/2019-06'),
    },
    {
      name: 'single months stand with single months',
      held: periods('2020-05', '2020-01/2020-05', '2020-06'),
      last: period('2020-06'),
      expected: periods('2020-05', '2020-06'),
    },
    {
      name: 'January alone is the first cumulation of its year',
      held: periods('2019-01/2019-12', '2020-01', '2020-01/2020-02', '2020-02'),
      last: period('2020-01/2020-02'),
      expected: periods('2019-01/2019-12', '2020-01', '2020-01/2020-02'),
    },
    {
      name: 'January alone stands with the cumulations of the year before',
      held: periods('2019-01/2019-11', '2019-01/2019-12', '2020-01'),
      last: period('2020-01'),
      expected: periods('2019-01/2019-11', '2019-01/2019-12', '2020-01'),
    },
    {
      name: 'January is a month among months',
      held: periods('2019-11', '2019-12', '2020-01'),
      last: period('2020-01'),
      expected: periods('2019-11', '2019-12', '2020-01'),
    },
    {
      name: 'another half-year is another line',
      held: periods('2019-01/2019-06', '2019-07/2019-12'),
      last: period('2020-01/2020-06'),
      expected: periods('2019-01/2019-06'),
    },
    {
      name: 'what is later than the last one was not known with it',
      held: periods('2019-01/2019-06', '2019-01/2019-07'),
      last: period('2019-01/2019-06'),
      expected: periods('2019-01/2019-06'),
    },
  ])('$name', ({ held, last, expected }) => {
    expect(trendPeriods(held, last)).toEqual(expected);
  });
});

describe('a trend', () => {
  const region = (id: string) => ({
    id,
    code: null,
    name: id,
    shortName: id,
    proseName: id,
    kind: 'county' as const,
    insideId: null,
    aliases: [],
  });
  const dictionary = {
    regions: [region('a'), region('b'), region('c')],
    groups: [{ id: 'counties', label: '', sizeNote: '', memberIds: ['a', 'b', 'c'] }],
  };
  const cell = (regionId: string, value: number | null, targetText: string | null) => ({
    indicatorId: 'gdp',
    regionId,
    value,
    decimals: 1,
    missingReason: value === null ? ('no-figure' as const) : null,
    targetText,
  });

  test('holds each figure to the target of its time and ranks it among the figures of its time', () => {
    const trends = buildTrends(
      sampleIndicator(),
      [
        {
          period: period('2019-01/2019-03'),
          cells: [cell('a', 8.1, '8'), cell('b', 7.9, '8')],
          completeWithout: ['c'],
        },
        {
          period: period('2019-01/2019-06'),
          cells: [cell('a', 8.1, '8.5'), cell('b', 8.3, '8'), cell('c', null, null)],
        },
      ],
      dictionary,
    );
    const shown = trends.map(({ regionId, points }) => [
      regionId,
      ...points.map(({ actual, status, rank }) => `${actual} ${status} ${rank}`),
    ]);
    expect(shown).toEqual([
      ['a', '8.1 met 1', '8.1 unmet 2'],
      ['b', '7.9 unmet 2', '8.3 met 1'],
      // March is complete without it: no cell there, a dash in June: both break its line.
      ['c', 'null missing null', 'null missing null'],
    ]);
    expect(trends[2]?.points.map(({ missingReason }) => missingReason)).toEqual([
      null,
      'no-figure',
    ]);
  });

  test('of a region without any figure is none', () => {
    const only = [{ period: period('2019-01/2019-03'), cells: [cell('a', 8.1, null)] }];
    const trends = buildTrends(sampleIndicator(), only, dictionary);
    expect(trends.map(({ regionId }) => regionId)).toEqual(['a']);
  });
});
