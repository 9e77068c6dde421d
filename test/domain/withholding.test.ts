import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKey } from '#domain/facts.ts';
import {
  identitiesOf,
  withholdCells,
  withKin,
  type FilledCell,
  type Identity,
} from '#domain/withholding/cells.ts';
import { FAMILIES, SECTORS } from './sample-families.ts';
import { sampleIndicator } from './samples.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const regions = [
  { id: 'jdz', kind: 'city' as const, insideId: null },
  { id: 'leping', kind: 'county' as const, insideId: 'jdz' },
  { id: 'fuliang', kind: 'county' as const, insideId: 'jdz' },
  { id: 'park', kind: 'park' as const, insideId: 'jdz' },
].map((region) => ({
  ...{ code: null, name: region.id, shortName: region.id, proseName: region.id, aliases: [] },
  ...region,
}));
const COUNTS = SECTORS.flatMap(({ indicators }) => Object.values(indicators));
const INDICATORS = [
  ...COUNTS.map((id) => sampleIndicator({ id, measure: 'count', unit: '家' })),
  sampleIndicator({ id: 'urban-income', measure: 'level', unit: '元' }),
  sampleIndicator({ id: 'urban-income-growth' }),
  sampleIndicator({ id: 'sales-amount', measure: 'level' }),
  sampleIndicator({ id: 'sales', levelId: 'sales-amount' }),
  sampleIndicator({ id: 'gdp' }),
];
const dictionary = { regions, indicators: INDICATORS, families: FAMILIES };

const cell = (indicatorId: string, regionId: string, isWithheld = false): FilledCell => {
  return { indicatorId, regionId, period: PERIOD, isWithheld };
};

/** `trade-net-entry leping`, for what is withheld beyond what was so of its own accord. */
function withheldOf(cells: readonly FilledCell[]): string[] {
  const keys = withholdCells(cells, identitiesOf(cells, dictionary));
  return cells
    .filter((one) => keys.has(cellKey(one)))
    .map(({ indicatorId, regionId, period }) =>
      period === PERIOD ? `${indicatorId} ${regionId}` : `${indicatorId} ${regionId} earlier`,
    );
}

describe('what follows from the rest is withheld too', () => {
  test('净增 6 = 新增 8 − 退出 2: without 净增 the two others would give it away', () => {
    const cells = ['trade-net-entry', 'trade-entered', 'trade-left'].map((id, index) =>
      cell(id, 'leping', index === 0),
    );
    expect(withheldOf(cells)).toEqual(['trade-net-entry leping', 'trade-left leping']);
  });

  test('合计 34 = 5 + 9 + 12 + 8: one sector is 34 less the three others', () => {
    const cells = SECTORS.map(({ id }) => cell(`${id}-net-entry`, 'leping', id === 'industry'));
    expect(withheldOf(cells)).toEqual(['industry-net-entry leping', 'services-net-entry leping']);
  });

  test('the city 27 = 19 + 6 + 2: one region is 27 less the two others', () => {
    const cells = regions.map(({ id }) => cell('trade-entered', id, id === 'leping'));
    expect(withheldOf(cells)).toEqual(['trade-entered leping', 'trade-entered park']);
  });

  test('one thing leads to another: 净增 of a region, its 退出, and that of a second region', () => {
    const cells = regions.flatMap(({ id }) => [
      cell('trade-net-entry', id, id === 'leping'),
      cell('trade-entered', id),
      cell('trade-left', id),
    ]);
    // leping: net → left. City sums of net and of left: park's. park: net and left, two unknowns.
    expect(withheldOf(cells).sort()).toEqual([
      'trade-left leping',
      'trade-left park',
      'trade-net-entry leping',
      'trade-net-entry park',
    ]);
  });

  test.each([
    ['urban-income', 'urban-income-growth'],
    ['sales-amount', 'sales'],
  ])('growth of %s follows from both levels: 104.88 ÷ 100 − 1 = 4.88%%', (level, growth) => {
    const earlier = { ...cell(level, 'jdz'), period: { start: '2018-01', end: '2018-06' } };
    const all = [earlier, cell(level, 'jdz'), cell(growth, 'jdz', true)];
    expect(withheldOf(all)).toEqual([`${level} jdz`, `${growth} jdz`]);
    const withoutEarlier = [cell(level, 'jdz'), cell(growth, 'jdz', true)];
    expect(withheldOf(withoutEarlier)).toEqual([`${growth} jdz`]);
  });

  test('what stands in no sum stands alone, and where all is open nothing is withheld', () => {
    expect(withheldOf([cell('gdp', 'leping', true), cell('gdp', 'jdz')])).toEqual(['gdp leping']);
    expect(withheldOf(COUNTS.map((id) => cell(id, 'leping')))).toEqual([]);
  });
});

test('no identity is left with exactly one unknown, and nothing withheld comes back', () => {
  const places = regions.flatMap(({ id }) => COUNTS.map((indicator) => [indicator, id] as const));
  const fate = fc.constantFrom('open', 'withheld', 'absent');
  fc.assert(
    fc.property(fc.array(fate, { minLength: places.length, maxLength: places.length }), (fates) => {
      const cells = places.flatMap(([indicator, region], index) =>
        fates[index] === 'absent' ? [] : cell(indicator, region, fates[index] === 'withheld'),
      );
      const identities = identitiesOf(cells, dictionary);
      const withheld = withholdCells(cells, identities);
      const unknowns = (identity: Identity) => identity.filter((key) => withheld.has(key)).length;
      expect(identities.map(unknowns)).not.toContain(1);
      expect(cells.filter((one) => one.isWithheld && !withheld.has(cellKey(one)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('kin are all whose cells may be withheld for the sake of one', () => {
  expect(withKin(new Set(['trade-left']), dictionary)).toEqual(new Set(COUNTS));
  expect(withKin(new Set(['sales']), dictionary)).toEqual(new Set(['sales', 'sales-amount']));
  expect(withKin(new Set(['gdp']), dictionary)).toEqual(new Set(['gdp']));
});
