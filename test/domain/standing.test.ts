import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byUnmetShare, tally, unmetSharePct } from '#domain/standing.ts';
import { STATUSES, type Status } from '#domain/status.ts';

const many = (count: number, status: Status) => Array<Status>(count).fill(status);

describe('tally', () => {
  const cases = [
    {
      name: 'counts what has a target and an actual',
      statuses: ['met', 'unmet', 'no-target', 'missing'] as const,
      expected: { monitorable: 2, unmet: 1, unmetSharePct: 50 },
    },
    // 14 ÷ 17 = 82.35…
    {
      name: 'rounds the share to one decimal',
      statuses: [...many(14, 'unmet'), ...many(3, 'met')],
      expected: { monitorable: 17, unmet: 14, unmetSharePct: 82.4 },
    },
    {
      name: 'of none unmet is zero',
      statuses: many(1, 'met'),
      expected: { monitorable: 1, unmet: 0, unmetSharePct: 0 },
    },
    {
      name: 'has no share where nothing can be monitored',
      statuses: ['no-target', 'missing'] as const,
      expected: { monitorable: 0, unmet: 0, unmetSharePct: null },
    },
  ];

  test.for(cases)('$name', ({ statuses, expected }) => {
    expect(tally(statuses)).toEqual(expected);
  });

  test('does not depend on the order and never counts more unmet than monitorable', () => {
    const statuses = fc.array(fc.constantFrom(...STATUSES), { maxLength: 30 });
    fc.assert(
      fc.property(statuses, (list) => {
        const { monitorable, unmet } = tally(list);
        expect(tally(list.toReversed())).toEqual(tally(list));
        expect(unmet).toBeLessThanOrEqual(monitorable);
        expect(monitorable - unmet).toBe(list.filter((status) => status === 'met').length);
      }),
    );
  });
});

describe('order of standings', () => {
  const of = (unmet: number, monitorable: number) => ({
    unmet,
    monitorable,
    unmetSharePct: unmetSharePct(unmet, monitorable),
  });
  const cases = [
    {
      name: 'the largest share comes first',
      input: [of(5, 17), of(14, 17), of(9, 17)],
      expected: ['14/17', '9/17', '5/17'],
    },
    {
      name: 'of equal shares the one with most unmet',
      input: [of(1, 2), of(3, 6)],
      expected: ['3/6', '1/2'],
    },
    { name: 'equals keep their order', input: [of(0, 4), of(0, 3)], expected: ['0/4', '0/3'] },
    {
      name: 'what cannot be monitored comes last',
      input: [of(0, 0), of(0, 3)],
      expected: ['0/3', '0/0'],
    },
    // 333 ÷ 1000 = 33.3 as printed, 1 ÷ 3 too, but 1 ÷ 3 is more
    {
      name: 'shares that print alike are told apart',
      input: [of(333, 1000), of(1, 3)],
      expected: ['1/3', '333/1000'],
    },
  ];

  test.for(cases)('$name', ({ input, expected }) => {
    const sorted = input.toSorted(byUnmetShare);
    expect(sorted.map(({ unmet, monitorable }) => `${unmet}/${monitorable}`)).toEqual(expected);
  });
});
