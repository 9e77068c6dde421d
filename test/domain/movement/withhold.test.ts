import { describe, expect, test } from 'vitest';
import type { Indicator } from '#domain/dictionary.ts';
import type { Comparison } from '#domain/movement/types.ts';
import { withholdRow } from '#domain/movement/withhold.ts';
import { sampleRow } from '../bulletin/sample-board.ts';

/** `2019-01/2019-06`, in a release of the same period unless another is said. */
function row(months: string, release = months, said: Partial<Indicator> = {}) {
  const period = (text: string) => {
    const [start = '', end = ''] = text.split('/');
    return { start, end };
  };
  return {
    row: sampleRow(said, [['east', '7.0']], period(months)),
    releasePeriod: period(release),
  };
}

const JUNE = '2019-01/2019-06';

const CASES: {
  name: string;
  now: ReturnType<typeof row>;
  then: ReturnType<typeof row>;
  comparison?: Comparison;
  expected: string | null;
}[] = [
  { name: 'a month more', now: row(JUNE), then: row('2019-01/2019-05'), expected: null },
  { name: 'a quarter more', now: row(JUNE), then: row('2019-01/2019-03'), expected: null },
  {
    name: 'a late figure that has caught up',
    now: row('2019-01/2019-06', '2019-01/2019-07'),
    then: row('2019-01/2019-05', JUNE),
    expected: null,
  },
  {
    name: 'one month after one month',
    now: row('2019-06/2019-06'),
    then: row('2019-05/2019-05'),
    expected: null,
  },
  {
    name: 'a late figure that is the one of before',
    now: row('2019-01/2019-05', JUNE),
    then: row('2019-01/2019-05'),
    expected: 'same-period',
  },
  {
    name: 'the first release of a year',
    now: row('2020-01/2020-02'),
    then: row('2019-01/2019-12'),
    expected: 'new-year',
  },
  {
    name: 'a figure of last year that the first release of a year still brings',
    now: row('2019-01/2019-12', '2020-01/2020-02'),
    then: row('2019-01/2019-11', '2019-01/2019-12'),
    expected: 'new-year',
  },
  {
    name: 'a month after the months together',
    now: row('2019-03/2019-03'),
    then: row('2019-01/2019-02'),
    expected: 'basis-changed',
  },
  {
    name: 'another unit',
    now: row(JUNE),
    then: row('2019-01/2019-05', '2019-01/2019-05', { unit: '亿元' }),
    expected: 'basis-changed',
  },
  {
    name: 'the same months of last year',
    now: row(JUNE),
    then: row('2018-01/2018-06'),
    comparison: 'year-before',
    expected: null,
  },
  {
    name: 'January and February against those of last year',
    now: row('2020-01/2020-02'),
    then: row('2019-01/2019-02'),
    comparison: 'year-before',
    expected: null,
  },
  {
    name: 'other months of last year',
    now: row('2019-01/2019-05', JUNE),
    then: row('2018-01/2018-06'),
    comparison: 'year-before',
    expected: 'basis-changed',
  },
];

describe('what cannot be compared says why', () => {
  test.for(CASES)('$name: $expected', ({ now, then, comparison = 'previous', expected }) => {
    expect(withholdRow(now, then, comparison)).toBe(expected);
  });
});
