import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  shapeOf,
  type Shape,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/lines.ts';
import {
  copyCells,
  pasteCells,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/paste.ts';
import {
  blockOf,
  selectAll,
  selectCell,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/selected-cells.ts';
import {
  formatTsv,
  parseTsv,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/tsv.ts';

/** Two departments: lines 0 heading, 1 2 rows, 3 heading, 4 row. */
const SHAPE: Shape = shapeOf([
  {
    headings: [
      { text: '发展和改革委员会（2个）', textEn: 'Development and Reform Commission (2)' },
    ],
    targetText: '8-8.5',
  },
  { headings: [], targetText: '10.5' },
  { headings: [{ text: '财政局（1个）', textEn: 'Finance Bureau (1)' }], targetText: '6.0' },
]);
const [NAME, TARGET, ACTUAL] = [1, 2, 3];
const oneCell = (line: number, column = ACTUAL) => blockOf(selectCell({ line, column }));

describe('pasting', () => {
  const NAMES = ['地区生产总值', '固定资产投资', '财政八项支出'];
  const paste = (block: ReturnType<typeof blockOf>, cells: string[][]) =>
    pasteCells(SHAPE, block, cells, (row) => [NAMES[row] ?? '']);
  const actual = (row: number, to: string) => ({ row, column: 'actual' as const, to });
  const target = (row: number, to: string) => ({ row, column: 'target' as const, to });

  test('one cell fills the selected block', () => {
    const { wishes } = paste({ top: 1, bottom: 4, left: ACTUAL, right: ACTUAL }, [['-']]);
    expect(wishes).toEqual([actual(0, '-'), actual(1, '-'), actual(2, '-')]);
  });

  test('a plain list goes from row to row, headings passed over', () => {
    const { wishes, lostRows } = paste(oneCell(1), [['8.1'], ['10.9'], ['7.0']]);
    expect(wishes).toEqual([actual(0, '8.1'), actual(1, '10.9'), actual(2, '7.0')]);
    expect(lostRows).toBe(0);
  });

  test('a block of the office’s sheet brings its rows for departments along', () => {
    const { wishes } = paste(oneCell(1, TARGET), [
      ['8-8.5', '8.1'],
      ['10.5', '10.9'],
      ['', ''],
      ['6.0', '7.0'],
    ]);
    expect(wishes).toEqual([
      target(0, '8-8.5'),
      actual(0, '8.1'),
      target(1, '10.5'),
      actual(1, '10.9'),
      target(2, '6.0'),
      actual(2, '7.0'),
    ]);
  });

  test('whole rows leave what is not filled in as it is', () => {
    const pasted = paste(oneCell(0, 0), [
      ['发展和改革委员会（2个）', '', '', '', '', ''],
      ['1', '地区生产总值', '8-8.5', '8.2', '已完成', '2'],
    ]);
    expect(pasted).toMatchObject({ slipped: null, lostCells: 0, lostRows: 0 });
    expect(pasted.wishes).toEqual([target(0, '8-8.5'), actual(0, '8.2')]);
  });

  test('a name that is not the line’s is told', () => {
    const { slipped } = paste(oneCell(1, NAME), [['固定资产投资（%）', '10.5', '10.9']]);
    expect(slipped).toEqual({ pasted: '固定资产投资（%）', own: '地区生产总值' });
    expect(paste(oneCell(1, NAME), [['地区 生产总值', '8', '8']]).slipped).toBeNull();
  });

  test('more rows and columns than there are: what doesn’t fit is counted', () => {
    const tall = paste(oneCell(2), [['1'], ['2'], ['3'], ['']]);
    expect(tall).toMatchObject({ wishes: [actual(1, '1'), actual(2, '2')], lostRows: 1 });
    expect(paste(oneCell(1, 5), [['1', 'x', '']]).lostCells).toBe(1);
  });

  test('what was copied, pasted in the same place, changes nothing', () => {
    const words = fc.constantFrom('', '1', '-2.5', '8-8.5', '-');
    const rows = fc.array(fc.record({ target: words, actual: words }), {
      minLength: 3,
      maxLength: 3,
    });
    const corner = fc.record({ line: fc.nat({ max: 4 }), column: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(rows, corner, corner, (all, anchor, head) => {
        const block = blockOf({ anchor, head });
        const shown = (row: number, column: string) =>
          column === 'target' || column === 'actual'
            ? (all[row]?.[column] ?? '')
            : (NAMES[row] ?? '');
        const copied = parseTsv(formatTsv(copyCells(SHAPE, block, shown)));
        const { wishes, slipped, lostRows } = paste(block, copied);
        expect({ slipped, lostRows }).toEqual({ slipped: null, lostRows: 0 });
        for (const { row, column, to } of wishes) expect(to).toBe(all[row]?.[column]);
      }),
    );
  });

  test('everything can be copied', () => {
    const copied = copyCells(SHAPE, blockOf(selectAll(SHAPE)), (row, column) => `${row}${column}`);
    expect(copied[0]).toEqual(['发展和改革委员会（2个）', '', '', '', '', '']);
    expect(copied[1]).toEqual(['0no', '0name', '0target', '0actual', '0gap', '0rank']);
  });
});
