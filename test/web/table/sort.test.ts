import { expect, test } from 'vitest';
import { ariaSort, nextSort, sortRows } from '#lib/table/sort.ts';

test('a head asks for ascending, then descending, then the own order', () => {
  const first = nextSort(null, 'leping');
  const second = nextSort(first, 'leping');
  expect(first).toEqual({ by: 'leping', descending: false });
  expect(second).toEqual({ by: 'leping', descending: true });
  expect(nextSort(second, 'leping')).toBeNull();
  expect(nextSort(second, 'fuliang')).toEqual({ by: 'fuliang', descending: false });
});

test('a head says how its column is sorted', () => {
  const sort = { by: 'leping', descending: true };
  expect(ariaSort(sort, 'leping')).toBe('descending');
  expect(ariaSort(sort, 'fuliang')).toBe('none');
});

test('rows without a value come last either way and equals keep their order', () => {
  const rows = [
    { id: 'a', value: null },
    { id: 'b', value: 2 },
    { id: 'c', value: -1 },
    { id: 'd', value: 2 },
  ];
  const ids = (descending: boolean) =>
    sortRows(rows, (row) => row.value, descending).map((row) => row.id);
  expect(ids(false)).toEqual(['c', 'b', 'd', 'a']);
  expect(ids(true)).toEqual(['b', 'd', 'c', 'a']);
});
