import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movePeriod, nextPeriod } from '#domain/calendar/next-period.ts';
import { shiftMonth, type Period } from '#domain/period.ts';

const period = (start: string, end: string): Period => ({ start, end });

describe('the next release', () => {
  const cases = [
    { name: 'to date', from: period('2019-01', '2019-06'), to: period('2019-01', '2019-07') },
    {
      name: 'after December',
      from: period('2019-01', '2019-12'),
      to: period('2020-01', '2020-02'),
    },
    { name: 'after 1-2', from: period('2020-01', '2020-02'), to: period('2020-01', '2020-03') },
    {
      name: 'of a single month',
      from: period('2020-05', '2020-05'),
      to: period('2020-06', '2020-06'),
    },
    {
      name: 'of a single December',
      from: period('2019-12', '2019-12'),
      to: period('2020-01', '2020-02'),
    },
    { name: 'of a window', from: period('2020-05', '2020-07'), to: period('2020-06', '2020-08') },
  ];
  test.for(cases)('$name', ({ from, to }) => expect(nextPeriod(from)).toEqual(to));

  test.for([
    { from: period('2019-01', '2019-12'), to: period('2020-01', '2020-01') },
    { from: period('2020-01', '2020-01'), to: period('2020-01', '2020-02') },
    { from: period('2019-12', '2019-12'), to: period('2020-01', '2020-01') },
  ])('is January’s where every month has its own: $from.end', ({ from, to }) => {
    expect(nextPeriod(from, 'each')).toEqual(to);
  });

  test('never is January alone, and eleven steps make a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2050 }), fc.integer({ min: 2, max: 12 }), (y, m) => {
        const end = `${y}-${String(m).padStart(2, '0')}`;
        let next = period(`${y}-01`, end);
        for (let step = 0; step < 11; step += 1) {
          next = nextPeriod(next);
          expect(next.end).not.toMatch(/-01$/u);
          expect(next.start).toBe(`${next.end.slice(0, 4)}-01`);
        }
        expect(next).toEqual(period(`${y + 1}-01`, shiftMonth(end, 12)));
      }),
    );
  });
});

describe('months inside a release', () => {
  const june = period('2019-01', '2019-06');
  const july = period('2019-01', '2019-07');
  const december = period('2019-01', '2019-12');
  const cases = [
    { name: 'go along', of: june, from: june, to: july, lag: 0, moved: july },
    {
      name: 'keep a month ahead',
      of: july,
      from: june,
      to: july,
      lag: 0,
      moved: period('2019-01', '2019-08'),
    },
    {
      name: 'don’t run into the next year',
      of: december,
      from: period('2019-01', '2019-11'),
      to: december,
      lag: 1,
      moved: december,
    },
    {
      name: 'run ahead again after it',
      of: december,
      from: december,
      to: period('2020-01', '2020-02'),
      lag: 1,
      moved: period('2020-01', '2020-03'),
    },
    {
      name: 'of one month stay of one month',
      of: period('2020-06', '2020-06'),
      from: period('2020-05', '2020-07'),
      to: period('2020-06', '2020-08'),
      lag: 0,
      moved: period('2020-07', '2020-07'),
    },
    {
      name: 'from January stay from January',
      of: period('2020-01', '2020-06'),
      from: period('2020-05', '2020-07'),
      to: period('2020-06', '2020-08'),
      lag: 0,
      moved: period('2020-01', '2020-07'),
    },
  ];
  test.for(cases)('$name', ({ of, from, to, lag, moved }) => {
    expect(movePeriod(of, { from, to }, lag)).toEqual(moved);
  });
});
