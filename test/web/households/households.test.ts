import { describe, expect, test } from 'vitest';
import type { HouseholdRow } from '#server/schemas/figures.ts';
import { writeLede } from '../../../web/src/routes/households/lede.ts';
import {
  periodKinds,
  printedIn,
  rowsOf,
  shownPeriod,
} from '../../../web/src/routes/households/periods.ts';
import { householdPanels, yuanScale } from '../../../web/src/routes/households/panels.ts';

const NAMES: Record<string, string> = {
  income: '人均收入',
  expenditure: '人均生活消费支出',
  urban: '城镇居民',
  rural: '农村居民',
};

function row(
  measure: string,
  residence: string,
  [now, before]: [number | null, number | null],
  growthPct: number | null,
  year = 2020,
): HouseholdRow {
  const point = (value: number | null, of: number) => ({
    period: { start: `${of}-01`, end: `${of}-06`, label: `${of}年1-6月` },
    value,
    decimals: 2,
    missingReason: null,
    revision: 0,
  });
  return {
    measure: { id: measure, name: NAMES[measure]!, nameEn: null },
    residence: { id: residence, name: NAMES[residence]!, nameEn: null },
    indicator: `${residence}-${measure}`,
    unit: '元',
    current: point(now, year),
    previous: point(before, year - 1),
    growthPct,
    printedGrowthPct: growthPct,
    release: `${year}-07`,
  };
}

const rows = [
  row('income', 'urban', [20102.12, 19166.78], 4.88),
  row('income', 'rural', [7782.79, 7331.88], 6.15),
  row('expenditure', 'urban', [10826.09, 11596.07], -6.64),
  row('expenditure', 'rural', [6198.76, 6198.76], 0),
];

test('the lede says urban, then rural, with rise, fall and no change', () => {
  expect(writeLede(rows).join('|')).toBe(
    '2020年1-6月城镇居民人均收入增长 4.88%，|人均生活消费支出下降 6.64%；|农村居民人均收入增长 6.15%，|人均生活消费支出持平。',
  );
});

test('the lede speaks of what can be computed only', () => {
  const unknown = row('income', 'rural', [null, 7331.88], null);
  expect(writeLede([rows[0]!, unknown])).toEqual(['2020年1-6月城镇居民人均收入增长 4.88%。']);
  expect(writeLede([])).toEqual([]);
});

describe('periods', () => {
  const half = (of: number) => row('income', 'urban', [100, 90], 11.11, of);
  const whole = ({ period, ...point }: HouseholdRow['current']) => ({
    ...point,
    period: { ...period, end: `${period.end.slice(0, 4)}-12` },
  });
  const year = (of: number) => {
    const one = half(of);
    return { ...one, current: whole(one.current), previous: whole(one.previous) };
  };
  const all = [half(2019), year(2019), half(2020), year(2018), half(2018)];
  const kinds = periodKinds(all);

  test('stand with those of the same months, newest first, the kind of the newest first', () => {
    expect(kinds.map(({ label, periods }) => [label, ...periods.map(({ end }) => end)])).toEqual([
      ['上半年', '2020-06', '2019-06', '2018-06'],
      ['全年', '2019-12', '2018-12'],
    ]);
  });

  test('the one that is asked for is shown, else the newest', () => {
    expect(shownPeriod(kinds, '2018-01/2018-12')?.end).toBe('2018-12');
    expect(shownPeriod(kinds, '2030-01/2030-06')?.end).toBe('2020-06');
    expect(shownPeriod(kinds, null)?.end).toBe('2020-06');
    expect(shownPeriod([], null)).toBeNull();
  });

  test('an older period stands under the release that printed it, not under the newest', () => {
    expect(printedIn(all, shownPeriod(kinds, '2019-01/2019-06'))).toBe('2019-07');
    expect(printedIn(all, shownPeriod(kinds, null))).toBe('2020-07');
    expect(printedIn([], null)).toBeNull();
  });

  test('a period has its own rows only', () => {
    expect(rowsOf(all, { start: '2019-01', end: '2019-12' })).toEqual([all[1]]);
  });
});

test('one scale from zero to a round number above the largest', () => {
  expect(yuanScale(rows)).toEqual({
    extent: { min: 0, max: 25000 },
    ticks: [0, 5000, 10000, 15000, 20000, 25000],
  });
});

test('each measure has a panel of its own', () => {
  const panels = householdPanels(rows);
  expect(panels.map(({ name, unit, rows: members }) => [name, unit, members.length])).toEqual([
    ['人均收入', '元', 2],
    ['人均生活消费支出', '元', 2],
  ]);
});
