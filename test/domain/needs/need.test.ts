import { describe, expect, test } from 'vitest';
import type { NeedRefusal } from '#domain/needs/types.ts';
import { sampleNeed, type SaidOfNeed } from './sample-need.ts';

const refusals: { name: string; said: SaidOfNeed; refused: NeedRefusal }[] = [
  { name: 'no target', said: { target: null }, refused: 'no-target' },
  { name: 'no figure', said: { actual: null }, refused: 'missing' },
  {
    name: 'a single month',
    said: { start: '2019-06', end: '2019-06' },
    refused: 'not-annual',
  },
  {
    name: 'months that do not begin in January',
    said: { start: '2019-04', end: '2019-06' },
    refused: 'not-cumulative',
  },
  {
    name: 'months of two years',
    said: { start: '2018-01', end: '2019-06' },
    refused: 'not-cumulative',
  },
  { name: 'December', said: { end: '2019-12' }, refused: 'year-over' },
  {
    name: 'an index',
    said: { indicator: { measure: 'index' } },
    refused: 'no-direction',
  },
  {
    name: 'an amount',
    said: { indicator: { measure: 'level' } },
    refused: 'no-direction',
  },
  {
    name: 'neither way better',
    said: { indicator: { direction: 'neither' } },
    refused: 'no-direction',
  },
  {
    name: 'a target relative to a base',
    said: { target: '比2015年提高16%' },
    refused: 'relative-target',
  },
  {
    name: '左右 without a tolerance',
    said: { target: '8%左右' },
    refused: 'unbound-target',
  },
  { name: 'words that set no bound', said: { target: '稳步增长' }, refused: 'unbound-target' },
];

describe('nothing is worked out for', () => {
  test.for(refusals)('$name', ({ said, refused }) => {
    expect(sampleNeed(said)).toMatchObject({ refused, required: null, basis: null, pace: null });
  });

  test('a target that was not reached by December, and the months left are none', () => {
    expect(sampleNeed({ end: '2019-12' }).monthsLeft).toBe(0);
  });
});
