import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, takeBack } from '#lib/table/row-changes.ts';
import { rebase } from '#lib/table/rebase.ts';
import { rebaseTables } from '../../../web/src/routes/desk/dictionary/rebase.ts';
import { placeAfter, step, type Row } from '#lib/table/rows.ts';
import { keyRows, referenceTo } from '../../../web/src/routes/desk/dictionary/rows.ts';

const row = (id: string, name = id, more: Record<string, string> = {}): Row => ({
  key: id,
  cells: { id, name, ...more },
});
const nameOf = ({ cells }: Row) => cells.name;
const keys = (rows: readonly Row[]) => rows.map(({ key }) => key).join(' ');
const told = (before: readonly Row[], after: readonly Row[]) =>
  changesOf(before, after).map(({ key, what }) => `${key} ${what}`);

const [A, B, C, D] = [row('a'), row('b'), row('c'), row('d')];
const ABCD = [A, B, C, D];

describe('rows', () => {
  test('have as key what tells them apart, and twins are numbered', () => {
    expect(keyRows('indicators', [{ id: 'gdp' }])[0]?.key).toBe('gdp');
    const rows = keyRows('missing_symbols', [
      { issuer: '*', symbol: '-', reason: 'no-figure' },
      { issuer: '*', symbol: '-', reason: 'blank' },
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['* -', '* - #2']);
  });

  test('are referred to by id, and by name as long as they have none', () => {
    expect(referenceTo('regions', row('leping', '乐平市'))).toBe('leping');
    expect(referenceTo('regions', { key: '+1', cells: { id: '', name: '瑞昌市' } })).toBe('瑞昌市');
  });

  test('go one place up or down, and stay at the ends', () => {
    expect(keys(step(ABCD, 'c', -1))).toBe('a c b d');
    expect(keys(step(ABCD, 'c', 1))).toBe('a b d c');
    expect(step(ABCD, 'a', -1)).toBe(ABCD);
    expect(step(ABCD, 'd', 1)).toBe(ABCD);
    expect(keys(placeAfter(ABCD, D, 'a'))).toBe('a d b c');
    expect(keys(placeAfter(ABCD, D, null))).toBe('d a b c');
    expect(keys(placeAfter(ABCD, A, 'gone'))).toBe('b c d a');
  });
});

describe('changes', () => {
  const renamed = row('b', '乙');
  const cases = [
    { name: 'none', after: ABCD, expected: [] },
    { name: 'a row more', after: [A, row('e'), B, C, D], expected: ['e added'] },
    { name: 'a row less', after: [A, B, D], expected: ['c removed'] },
    { name: 'a cell', after: [A, renamed, C, D], expected: ['b changed'] },
    // Of a b c d and d a b c the three that kept their order stay.
    { name: 'the last put first', after: [D, A, B, C], expected: ['d moved'] },
    // Of a c b d either c or b may be the one: that which stands before the other now.
    { name: 'two swapped', after: [A, C, B, D], expected: ['c moved'] },
    { name: 'changed and moved', after: [renamed, A, C, D], expected: ['b changed', 'b moved'] },
    { name: 'moved past what is gone', after: [A, C, D], expected: ['b removed'] },
  ];
  test.each(cases)('$name', ({ after, expected }) => {
    expect(told(ABCD, after)).toEqual(expected);
  });

  test('a blank cell and one that is left out are the same', () => {
    expect(told([A], [row('a', 'a', { aliases: '' })])).toEqual([]);
  });

  test('tell each cell before and after', () => {
    expect(changesOf([A], [row('a', '甲', { kind: 'park' })])[0]?.cells).toEqual([
      { column: 'name', before: 'a', after: '甲' },
      { column: 'kind', before: '', after: 'park' },
    ]);
  });

  test('all taken back, one after the other, are the table of before', () => {
    const table = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {
      minLength: 1,
    });
    const cell = fc.constantFrom('甲', '乙');
    const rows = table.chain((ids) =>
      fc.tuple(...ids.map((id) => cell.map((name) => row(id, name)))),
    );
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        let now: readonly Row[] = after;
        for (let turns = 0; turns < 30; turns += 1) {
          const [first] = changesOf(before, now);
          if (!first) break;
          now = takeBack(before, now, first);
        }
        expect(changesOf(before, now)).toEqual([]);
        expect(keys(now)).toBe(keys(before));
      }),
    );
  });
});

describe('edits laid over what somebody else saved', () => {
  test('of different rows are both there', () => {
    const mine = [A, row('b', '乙'), C, row('new'), D];
    const theirs = [A, B, row('c', '丙'), D];
    const { rows, clashes } = rebase(ABCD, mine, theirs);
    expect(rows.map(nameOf)).toEqual(['a', '乙', '丙', 'new', 'd']);
    expect(clashes).toEqual([]);
  });

  test('of different cells of one row are both there', () => {
    const theirs = [row('a', 'a', { kind: 'park' })];
    const { rows, clashes } = rebase([A], [row('a', '甲')], theirs);
    expect(rows).toEqual([row('a', '甲', { kind: 'park' })]);
    expect(clashes).toEqual([]);
  });

  test('of the same cell stand, and it is said', () => {
    const { rows, clashes } = rebase([A], [row('a', '我的')], [row('a', '别人的')]);
    expect(rows.map(nameOf)).toEqual(['我的']);
    expect(clashes).toMatchObject([
      { what: 'cell', column: 'name', mine: '我的', theirs: '别人的' },
    ]);
  });

  test('the same in both is no clash', () => {
    expect(rebase([A], [row('a', '甲')], [row('a', '甲')]).clashes).toEqual([]);
  });

  test('a row they removed takes my change with it, one they changed is not removed', () => {
    expect(rebase([A, B], [A, row('b', '乙')], [A])).toMatchObject({
      rows: [A],
      clashes: [{ what: 'gone' }],
    });
    expect(rebase([A, B], [A], [A, row('b', '乙')])).toMatchObject({
      rows: [A, row('b', '乙')],
      clashes: [{ what: 'changed' }],
    });
  });

  test('an order of mine is kept, and a removal of a row that nobody touched', () => {
    expect(keys(rebase(ABCD, [D, A, B, C], [A, B, C, D, row('e')]).rows)).toBe('d a b c e');
    expect(keys(rebase(ABCD, [A, B, C], [A, C, B, D]).rows)).toBe('a c b');
  });

  test('by tables tell what the other did', () => {
    const { tables, theirs } = rebaseTables(
      { was: { regions: [A] }, mine: { regions: [row('a', '甲')] } },
      { regions: [A, B], departments: [C] },
    );
    expect(tables).toEqual({ regions: [row('a', '甲'), B], departments: [C] });
    expect(theirs).toMatchObject([{ table: 'regions', key: 'b', what: 'added' }]);
  });
});
