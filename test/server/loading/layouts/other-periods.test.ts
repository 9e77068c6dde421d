import { expect, test } from 'vitest';
import { parsePeriod } from '#domain/period.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { warnOfOtherPeriods } from '#server/loading/layouts/other-periods.ts';
import { loadDictionary, loadRelease } from '#test/fixtures/tables/context.ts';
import { sampleIndicator } from '#test/domain/samples.ts';
import { seenFigure } from '../seen-figures.ts';

const real = loadDictionary();
const late = sampleIndicator({ id: 'late', measure: 'rate', unit: '%', periodLagMonths: 1 });
const quarterly = sampleIndicator({ id: 'quarterly', measure: 'rate', frequency: 'quarterly' });
const known = {
  dictionary: { ...real, indicators: [...real.indicators, late, quarterly] },
  release: { period: loadRelease('2019-06').period },
};
const place = { file: 'b.csv', sheet: null };
const seen = (id: string, period: string, said: Partial<SeenFigure> = {}) =>
  seenFigure([id, 'leping'], '8.1', [3, 2], { period: parsePeriod(period), ...said });
const warn = (...figures: SeenFigure[]) => warnOfOtherPeriods(place, figures, known);

test('a sheet of August sent in for June is told with both', () => {
  const [warning, ...others] = warn(
    seen('fixed-asset-investment', '2019-01/2019-08'),
    seen('fixed-asset-investment', '2018-01/2018-08'),
  );
  expect(others).toEqual([]);
  expect(warning).toMatchObject({
    ...{ ...place, severity: 'warning', code: 'period-mismatch', row: null },
    found: '表上的时期是2019年1-8月、2018年1-8月，本期是2019年1-6月',
    expected: '2019年1-6月',
  });
  expect(warning?.foundEn).toContain('the release of Jan–Jun 2019');
});

test.each<[what: string, figures: SeenFigure[], count: number]>([
  [
    'June beside other months',
    [
      seen('fixed-asset-investment', '2019-01/2019-05'),
      seen('fixed-asset-investment', '2019-01/2019-06'),
    ],
    0,
  ],
  ['June alone', [seen('fixed-asset-investment', '2019-06/2019-06')], 0],
  ['May of what comes a month late', [seen('late', '2019-01/2019-05')], 0],
  ['May of what does not', [seen('fixed-asset-investment', '2019-01/2019-05')], 1],
  ['the last quarter of what is quarterly', [seen('quarterly', '2019-01/2019-03')], 0],
  ['a later quarter', [seen('quarterly', '2019-01/2019-09')], 1],
  ['months that are not known yet', [seen('fixed-asset-investment', '')], 0],
  [
    'targets of the year',
    [seen('fixed-asset-investment', '2019-01/2019-12', { kind: 'target' })],
    0,
  ],
])('%s', (_, figures, count) => {
  expect(warn(...figures)).toHaveLength(count);
});
