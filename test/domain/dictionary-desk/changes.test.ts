import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf } from '#domain/dictionary-desk/changes.ts';
import type { Cells, DictionaryTables } from '#domain/dictionary-desk/types.ts';

const NONE: DictionaryTables = {
  office: [],
  regions: [],
  departments: [],
  comparison_groups: [],
  indicators: [],
  families: [],
  family_members: [],
  paths: [],
  missing_symbols: [],
};
const departments = (...rows: Cells[]): DictionaryTables => ({ ...NONE, departments: rows });
const named = (id: string, name = id.toUpperCase()): Cells => ({ id, name });

describe('what is another in a new set of tables', () => {
  test.each([
    { name: 'the same', after: [named('a'), named('b'), named('c')], expected: [] },
    {
      name: 'a row more',
      after: [named('a'), named('x'), named('b'), named('c')],
      expected: [['x', 'added']],
    },
    { name: 'a row less', after: [named('a'), named('c')], expected: [['b', 'removed']] },
    {
      name: 'a cell',
      after: [named('a'), named('b', 'Bee'), named('c')],
      expected: [['b', 'changed']],
    },
    {
      name: 'the last row put first: it alone moved',
      after: [named('c'), named('a'), named('b')],
      expected: [['c', 'moved']],
    },
    {
      name: 'a row that moved and changed is told as changed',
      after: [named('c', 'Sea'), named('a'), named('b')],
      expected: [['c', 'changed']],
    },
  ])('$name', ({ after, expected }) => {
    const changes = changesOf(
      departments(named('a'), named('b'), named('c')),
      departments(...after),
    );
    expect(changes.map(({ id, what }) => [id, what])).toEqual(expected);
  });

  test('a change names its cells, what stood there and what stands there', () => {
    const [change] = changesOf(departments(named('a')), departments({ id: 'a', name: 'Ah' }));
    expect(change).toEqual({
      table: 'departments',
      id: 'a',
      name: 'Ah',
      what: 'changed',
      cells: [{ column: 'name', before: 'A', after: 'Ah' }],
    });
  });

  test('a column that is lacking is blank', () => {
    const before = departments({ id: 'a', name: 'A', aliases: '' });
    expect(changesOf(before, departments(named('a')))).toEqual([]);
  });

  test('putting one row elsewhere is one move at most, wherever it goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (size, from, to) => {
        const rows = Array.from({ length: size }, (_, at) => named(`r${at}`));
        const after = rows.toSpliced(from % size, 1);
        after.splice(to % size, 0, rows[from % size]!);
        const moves = changesOf(departments(...rows), departments(...after));
        expect(moves.length).toBe(from % size === to % size ? 0 : 1);
      }),
    );
  });
});
