import { describe, expect, test } from 'vitest';
import {
  keyOfRole,
  commandOf,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/keys.ts';
import {
  move,
  moveToEdge,
  ownPlace,
  selectCell,
  selectedArea,
  selectLines,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/selection.ts';

/** A title over A1:D1, and a head over B2:C2; ten rows, four columns. */
const TITLE = { top: 1, left: 1, bottom: 1, right: 4 };
const HEAD = { top: 2, left: 2, bottom: 2, right: 3 };
const SHEET = { rowCount: 10, columnCount: 4, merges: [TITLE, HEAD] };
const at = (row: number, column: number) => selectCell({ row, column });

describe('what is selected', () => {
  test('holds merged cells as a whole', () => {
    const selection = { anchor: { row: 2, column: 3 }, head: { row: 4, column: 4 } };
    expect(selectedArea(selection, SHEET.merges)).toEqual({ top: 2, left: 2, bottom: 4, right: 4 });
  });

  test('grows on where what it has grown over is merged with more', () => {
    const merges = [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 2, bottom: 3, right: 4 },
    ];
    // The second touches the first in B2: a sheet cannot have it so, but a selection can meet both.
    const selection = { anchor: { row: 1, column: 1 }, head: { row: 2, column: 1 } };
    expect(selectedArea(selection, merges)).toEqual({ top: 1, left: 1, bottom: 3, right: 4 });
  });

  test('a cell within merged ones is named by the first of them', () => {
    expect(ownPlace(SHEET.merges, { row: 2, column: 3 })).toEqual({ row: 2, column: 2 });
    expect(ownPlace(SHEET.merges, { row: 3, column: 3 })).toEqual({ row: 3, column: 3 });
  });

  test('rows and columns are selected whole', () => {
    expect(selectedArea(selectLines(SHEET, { rows: [7, 5] }), SHEET.merges)).toEqual({
      top: 5,
      left: 1,
      bottom: 7,
      right: 4,
    });
    // The title stands in every column.
    expect(selectedArea(selectLines(SHEET, { columns: [4, 4] }), SHEET.merges)).toEqual({
      top: 1,
      left: 1,
      bottom: 10,
      right: 4,
    });
  });
});

describe('moving', () => {
  const cases = [
    { name: 'right passes merged cells at a step', from: at(2, 2), by: [0, 1], to: at(2, 4) },
    { name: 'left does so as well', from: at(2, 3), by: [0, -1], to: at(2, 1) },
    { name: 'down leaves the title', from: at(1, 1), by: [1, 0], to: at(2, 1) },
    { name: 'a page stops at the last row', from: at(6, 1), by: [10, 0], to: at(10, 1) },
    { name: 'up stays in the first row', from: at(1, 1), by: [-1, 0], to: at(1, 1) },
  ] as const;
  test.for(cases)('$name', ({ from, by: [down, right], to }) => {
    expect(move(from, { down, right }, false, SHEET)).toEqual(to);
  });

  test('with shift the cell one began with stays', () => {
    expect(move(at(5, 2), { down: 1, right: 0 }, true, SHEET)).toEqual({
      anchor: { row: 5, column: 2 },
      head: { row: 6, column: 2 },
    });
    expect(moveToEdge(at(5, 2), 'last', true, SHEET)).toEqual({
      anchor: { row: 5, column: 2 },
      head: { row: 10, column: 4 },
    });
  });
});

describe('keys', () => {
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const cases: { name: string; key: object; command: unknown }[] = [
    {
      name: 'an arrow moves',
      key: { key: 'ArrowUp' },
      command: { kind: 'move', down: -1, right: 0, isExtending: false },
    },
    {
      name: 'with shift it selects',
      key: { key: 'ArrowRight', shiftKey: true },
      command: { kind: 'move', down: 0, right: 1, isExtending: true },
    },
    {
      name: 'with control it goes to the edge',
      key: { key: 'ArrowDown', ctrlKey: true },
      command: { kind: 'edge', edge: 'last', isExtending: false },
    },
    {
      name: 'control and space take the column',
      key: { key: ' ', ctrlKey: true },
      command: { kind: 'column' },
    },
    {
      name: 'shift and space the row',
      key: { key: ' ', shiftKey: true },
      command: { kind: 'row' },
    },
    { name: 'space alone scrolls', key: { key: ' ' }, command: null },
    { name: '1 says figures', key: { key: '1' }, command: { kind: 'role', role: 'figures' } },
    { name: '7 leaves out', key: { key: '7' }, command: { kind: 'role', role: 'leave-out' } },
    { name: '8 says nothing', key: { key: '8' }, command: null },
    {
      name: 'a figure with control is the browser’s',
      key: { key: '1', ctrlKey: true },
      command: null,
    },
    { name: 'control and A takes all', key: { key: 'a', ctrlKey: true }, command: { kind: 'all' } },
    { name: 'the tab key leaves', key: { key: 'Tab' }, command: null },
  ];
  test.for(cases)('$name', ({ key, command }) => {
    expect(commandOf({ key: '', ...plain, ...key })).toEqual(command);
  });

  test('regions are the second', () => {
    expect(keyOfRole('region')).toBe('2');
  });
});
