import { expect, test } from 'vitest';
import { mergeEntries } from '#domain/dictionary-desk/merge.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const tables = toTables(loadDictionary());

test('what referred to the one refers to the other, which answers to its names', () => {
  const merged = mergeEntries(tables, 'departments', { from: 'czj', into: 'fgw' });
  expect(merged.departments.map(({ id }) => id)).toEqual(['fgw', 'gxj', 'zjj', 'swj']);
  const [before, after] = [tables, merged].map(({ departments }) =>
    departments[0]?.['aliases']?.split(';'),
  );
  expect(after).toEqual([...before!, '财政局', '市财政局']);
  const moved = merged.indicators.find(({ id }) => id === 'fiscal-eight-expenditure');
  expect(moved?.['department']).toBe('fgw');
});

test('a group that has both has the other once, where it stood first', () => {
  const { comparison_groups: groups } = mergeEntries(tables, 'regions', {
    from: 'taoci',
    into: 'gaoxin',
  });
  expect(groups.map(({ members }) => members)).toEqual([
    'leping;fuliang;zhushan;changjiang',
    'leping;fuliang;zhushan;changjiang;gaoxin',
    'leping;fuliang;zhushan;changjiang;gaoxin',
  ]);
});

test('a region that lay in the one lies in the other', () => {
  const { regions } = mergeEntries(tables, 'regions', { from: 'zhushan', into: 'changjiang' });
  expect(regions.some(({ inside }) => inside === 'zhushan')).toBe(false);
});

test('a name that the other has already, however written, is not said again', () => {
  const first = { ...tables.departments[0]!, aliases: '财政 局' };
  const own = { ...tables, departments: [first, ...tables.departments.slice(1)] };
  const { departments } = mergeEntries(own, 'departments', { from: 'czj', into: 'fgw' });
  expect(departments[0]?.['aliases']).toBe('财政 局;市财政局');
});

test('nothing is merged into itself, nor what is not there', () => {
  expect(mergeEntries(tables, 'departments', { from: 'czj', into: 'czj' })).toBe(tables);
  expect(mergeEntries(tables, 'departments', { from: 'x', into: 'czj' })).toBe(tables);
});
