import { expect, test } from 'vitest';
import { everything } from '#lib/url/data.ts';
import { asKind, growthOf, periodKind } from '../../../web/src/routes/data/period-kind.ts';
import {
  addSaved,
  dropSaved,
  freeName,
  keepSaved,
  parseSaved,
  readSaved,
  renameSaved,
  type SavedQuery,
} from '../../../web/src/routes/data/saved.ts';

const gdp: SavedQuery = { id: '1', name: 'GDP', query: 'indicator=gdp' };
const year: SavedQuery = { id: '2', name: '近一年', query: 'last=12' };

test('a query is saved, named anew, and let go of', () => {
  const both = addSaved([gdp], year);
  expect(both).toEqual([gdp, year]);
  expect(renameSaved(both, '2', '一年')).toEqual([gdp, { ...year, name: '一年' }]);
  const { left, undo } = dropSaved(both, '1');
  expect(left).toEqual([year]);
  expect(undo(left)).toEqual(both);
});

test('under the same name the newer takes its place', () => {
  const newer = { id: '3', name: 'GDP', query: 'indicator=gdp&last=24' };
  expect(addSaved([gdp, year], newer)).toEqual([newer, year]);
});

test.each([
  ['甲', [], '甲'],
  ['甲', ['甲', '甲 2'], '甲 3'],
  // Eighty characters at most: the number takes the place of the last two.
  ['长'.repeat(80), ['长'.repeat(80)], `${'长'.repeat(78)} 2`],
] as const)('“%s” beside %j is called “%s”', (name, taken, expected) => {
  expect(freeName(name, taken)).toBe(expected);
});

test.each([null, '', 'nonsense', '{}', '[1, {"id": 3}]'])('“%s” in the store reads as none', (text) => {
  expect(parseSaved(text)).toEqual([]);
});

test('a store that is forbidden keeps nothing and breaks nothing', () => {
  const forbidden = () => {
    throw new Error('denied');
  };
  expect(readSaved(forbidden)).toEqual([]);
  expect(keepSaved(forbidden, [gdp])).toBe(false);
});

const times = (from: string | null, to: string | null, last: number | null) => ({
  from,
  to,
  last,
  spans: [],
});

test.each([
  [times(null, null, null), 'all'],
  [times('2020-01', null, null), 'growing'],
  [times(null, null, 12), 'rolling'],
  [times('2020-01', '2020-06', null), 'fixed'],
  [times(null, '2020-06', null), 'fixed'],
] as const)('%o is a choice of %s', (chosen, kind) => {
  expect(periodKind(chosen)).toBe(kind);
});

test('another kind of months keeps what still has a sense', () => {
  const fixed = times('2020-01', '2020-06', null);
  expect(asKind('growing', fixed)).toEqual(times('2020-01', null, null));
  expect(asKind('rolling', fixed)).toEqual(times(null, null, 12));
  expect(asKind('rolling', times(null, null, 3))).toEqual(times(null, null, 3));
  expect(asKind('all', fixed)).toEqual(times(null, null, null));
});

test('what a new release does to a query', () => {
  expect(growthOf({ ...everything, last: 12 }, null)).toBe('rolling');
  expect(growthOf({ ...everything, last: 12, release: ['2019-06'] }, null)).toBe('releases');
  expect(growthOf(everything, '2026-03-01')).toBe('as-of');
});
