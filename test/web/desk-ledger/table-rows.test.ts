import { expect, test } from 'vitest';
import { rebase } from '#lib/table/rebase.ts';
import { changesOf } from '#lib/table/row-changes.ts';
import { columnsOf, parsePasted } from '../../../web/src/routes/desk/ledger/[kind]/columns.ts';
import { stepOf } from '../../../web/src/routes/desk/ledger/[kind]/grid-keys.ts';
import {
  alikeIn,
  keyRows,
  putCells,
  restOf,
  sentRows,
} from '../../../web/src/routes/desk/ledger/[kind]/table-rows.ts';

const row = (code: string, scope: string, more = {}) => ({
  cells: { list: '试点', doc_no: '一号', code, name: code, class: '甲类', scope },
  row: 2,
  ...more,
});
const table = (...rows: ReturnType<typeof row>[]) => ({
  kind: 'control-units' as const,
  subject: '试点',
  rows,
});
const two = table(row('A', '东'), row('B', '西'));

test('a cell that is put changes its row alone, and a blank one is taken away', () => {
  const rows = keyRows(two);
  const key = rows[0]?.key ?? '';
  const put = putCells(rows, [
    { key, column: 'scope', text: '南' },
    { key, column: 'class', text: '' },
  ]);
  expect(put[0]?.cells).toEqual({
    list: '试点',
    doc_no: '一号',
    code: 'A',
    name: 'A',
    scope: '南',
  });
  expect(put[1]).toBe(rows[1]);
  expect(changesOf(rows, put).map(({ what, cells }) => [what, cells])).toEqual([
    [
      'changed',
      [
        { column: 'class', before: '甲类', after: '' },
        { column: 'scope', before: '东', after: '南' },
      ],
    ],
  ]);
});

test('edits are laid over what somebody else saved, and what both changed is told', () => {
  const was = keyRows(two);
  const mine = putCells(was, [{ key: was[0]?.key ?? '', column: 'scope', text: '南' }]);
  const laid = rebase(was, mine, keyRows(table(row('A', '北'), row('B', '中'))));
  expect(laid.rows.map(({ cells }) => cells.scope)).toEqual(['南', '中']);
  expect(laid.clashes.map(({ column, mine: own, theirs }) => [column, own, theirs])).toEqual([
    ['scope', '南', '北'],
  ]);
});

test('a row keeps what is no cell of it when it is sent', () => {
  const kept = table(row('A', '东'), row('Z', '', { isTotal: true, extra: { 备注: '甲' } }));
  const sent = sentRows([...keyRows(kept), { key: '+1', cells: { code: 'N' } }], restOf(kept));
  expect(sent.map(({ cells, isTotal, extra }) => [cells.code, isTotal, extra])).toEqual([
    ['A', undefined, undefined],
    ['Z', true, { 备注: '甲' }],
    ['N', undefined, undefined],
  ]);
});

test('a new row says whose it is, as all others say it', () => {
  expect(alikeIn(two, keyRows(two))).toEqual({ list: '试点', doc_no: '一号' });
  const other = { ...row('B', '西'), cells: { ...row('B', '西').cells, doc_no: '二号' } };
  expect(alikeIn(two, keyRows(table(row('A', '东'), other)))).toEqual({ list: '试点' });
  expect(alikeIn(two, [])).toEqual({ list: '试点' });
});

test('of columns those are shown that are filled in, keys or asked for, without what all rows say', () => {
  const rows = keyRows(two);
  const shown = { kind: two.kind, rows, alike: alikeIn(two, rows) };
  expect(columnsOf(shown, false).map(({ id }) => id)).toEqual(['code', 'name', 'class', 'scope']);
  expect(columnsOf(shown, true).map(({ id }) => id)).toContain('places');
});

test('cells of a spreadsheet come as rows', () => {
  expect(parsePasted('甲\t1\r\n乙\t\r\n')).toEqual([
    ['甲', '1'],
    ['乙', ''],
  ]);
});

test.each([
  [
    { key: 'ArrowDown', ctrlKey: false, metaKey: false },
    { down: 1, right: 0 },
  ],
  [
    { key: 'End', ctrlKey: true, metaKey: false },
    { down: Infinity, right: Infinity },
  ],
  [
    { key: 'Home', ctrlKey: false, metaKey: false },
    { down: 0, right: -Infinity },
  ],
  [{ key: 'a', ctrlKey: false, metaKey: false }, null],
])('the key %o leads to %o', (event, step) => {
  expect(stepOf(event)).toEqual(step);
});
