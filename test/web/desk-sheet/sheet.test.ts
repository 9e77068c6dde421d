import { describe, expect, test } from 'vitest';
import type { SheetView, ShownFigure } from '#server/schemas/layouts.ts';
import { countFaces } from '../../../web/src/routes/desk/releases/[release]/load/sheet/count-faces.ts';
import { Faces } from '../../../web/src/routes/desk/releases/[release]/load/sheet/faces.ts';
import {
  describeCell,
  describeFigure,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/figure-words.ts';
import {
  boxOf,
  columnAt,
  layOut,
  leftOf,
  rowAt,
  topOf,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/geometry.ts';
import {
  areaInSight,
  drawnRows,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/in-sight.ts';
import {
  agedRows,
  firstLacking,
  firstRows,
  NO_ROWS,
  withRows,
} from '../../../web/src/routes/desk/releases/[release]/load/sheet/sheet-rows.ts';
import { signOf } from '../../../web/src/routes/desk/releases/[release]/load/sheet/words.ts';

const figure: ShownFigure = {
  row: 3,
  column: 2,
  address: 'B3',
  region: '乐平市',
  regionId: 'leping',
  indicator: '地区生产总值',
  indicatorId: 'gdp-amount',
  parent: null,
  unit: '亿元',
  period: '2019-01/2019-06',
  kind: 'level',
  of: null,
  group: null,
  basis: null,
  text: '168.42',
  value: '168.42',
  missing: null,
  note: null,
  status: null,
};

const read: Pick<SheetView, 'tables' | 'leftOut' | 'changes' | 'sheet'> = {
  sheet: null,
  tables: [
    {
      title: null,
      layout: {
        figures: [{ top: 3, left: 2, bottom: 3, right: 2 }],
        heads: [
          {
            dimension: 'region',
            cells: { top: 3, left: 1, bottom: 3, right: 1 },
            direction: 'left',
          },
          { dimension: 'unit', cells: { top: 2, left: 2, bottom: 2, right: 2 }, direction: 'up' },
          { dimension: 'kind', cells: { top: 2, left: 2, bottom: 2, right: 2 }, direction: 'up' },
        ],
      },
      found: [],
    },
  ],
  leftOut: [{ cells: [{ top: 4, left: 1, bottom: 4, right: 2 }], why: '注释', whyEn: 'a note' }],
  changes: [{ sheet: null, row: 2, column: 2, before: '增速', now: '累计（亿元）' }],
};

describe('what a cell is read as', () => {
  const faces = new Faces(read);
  const cases = [
    { place: { row: 3, column: 1 }, text: '乐平市', sign: '区', said: '表头：说的是地区' },
    {
      place: { row: 2, column: 2 },
      text: '累计（亿元）',
      sign: '位类',
      said: '表头：说的是单位、类别 · 模板里这一格是“增速”',
    },
    {
      place: { row: 2, column: 1 },
      text: '地区',
      sign: '－',
      said: '栏名：说明旁边和下面的表头',
    },
    { place: { row: 4, column: 1 }, text: '注：', sign: '－', said: '不读：注释' },
    { place: { row: 4, column: 2 }, text: '', sign: '', said: '空格' },
    {
      place: { row: 1, column: 1 },
      text: '某表',
      sign: '？',
      said: '没看懂：不是数字，也没有用作表头',
    },
  ];
  test.for(cases)('$text $said', ({ place, text, sign, said }) => {
    const face = faces.faceAt(place, text, null);
    expect(signOf(face)).toBe(sign);
    expect(describeCell(face)).toBe(said);
  });

  test('a figure says all that it is of', () => {
    const said = '地区生产总值 · 乐平市 · 2019年1-6月 · 亿元 · 绝对量';
    expect(describeFigure(figure)).toBe(said);
    expect(signOf(faces.faceAt({ row: 3, column: 2 }, '168.42', figure))).toBe('');
  });

  test('what is not known of a figure is asked, and its cell says so', () => {
    const open = { ...figure, period: null, unit: null };
    expect(describeFigure(open)).toBe('地区生产总值 · 乐平市 · 什么时候？ · 单位？ · 绝对量');
    expect(signOf(faces.faceAt({ row: 3, column: 2 }, '168.42', open))).toBe('？');
  });

  test('a rank says of what, and in which group', () => {
    const rank: ShownFigure = { ...figure, kind: 'rank', of: 'growth', unit: '位', group: '全省' };
    expect(describeFigure(rank)).toBe(
      '地区生产总值 · 乐平市 · 2019年1-6月 · 位 · 增速的位次 · 在全省',
    );
  });

  test('cells are counted by what they are', () => {
    const rows = withRows(NO_ROWS, {
      rows: [
        { no: 1, cells: ['某表', ''] },
        { no: 3, cells: ['乐平市', '168.42'] },
      ],
      figures: [figure],
    });
    expect([...countFaces(rows, faces)]).toEqual([
      ['unclear', 1],
      ['blank', 1],
      ['region', 1],
      ['figures', 1],
    ]);
  });
});

describe('rows that come in portions', () => {
  const portion = (from: number, to: number) => ({
    rows: Array.from({ length: to - from + 1 }, (_, index) => ({ no: from + index, cells: ['x'] })),
    figures: [],
  });

  test('are asked for where they are lacking', () => {
    const rows = withRows(withRows(NO_ROWS, portion(1, 100)), portion(201, 300));
    expect(firstLacking(rows, 50, 100)).toBeNull();
    expect(firstLacking(rows, 90, 210)).toBe(101);
    expect(firstRows(rows, 60)).toHaveLength(60);
    expect(firstRows(rows, 150)).toHaveLength(100);
  });

  test('stay when the answers change, until they were read anew', () => {
    const rows = agedRows(withRows(NO_ROWS, portion(1, 100)));
    expect(rows.rows.size).toBe(100);
    expect(firstLacking(rows, 1, 10)).toBe(1);
  });
});

describe('where cells lie', () => {
  // Two columns of least width; the head of row 2 takes two lines.
  const geometry = layOut({
    rowCount: 2000,
    columnCount: 2,
    merges: [],
    rows: [
      { no: 1, cells: ['甲', '乙'] },
      { no: 2, cells: ['甲\n乙', ''] },
    ],
  });

  test('rows with more lines are higher, and the rest follow one another', () => {
    expect([1, 2, 3, 4].map((row) => topOf(geometry, row))).toEqual([0, 26, 70, 96]);
    expect(topOf(geometry, 2001)).toBe(70 + 1998 * 26);
  });

  test('on a telephone no column takes more than two fifths of the width', () => {
    const rows = [{ no: 1, cells: ['规模以上工业增加值增速累计同比', ''] }];
    const sheet = { rowCount: 1, columnCount: 2, merges: [], rows };
    // 15 letters of 12 pixels, 16 beside them and 28 for the sign.
    expect(leftOf(layOut(sheet), 2)).toBe(224);
    expect(leftOf(layOut({ ...sheet, frameWidth: 330 }), 2)).toBe(132);
    expect(leftOf(layOut({ ...sheet, frameWidth: 330 }), 3)).toBe(132 + 56);
  });

  test('a height is told to be in a row, and a width in a column', () => {
    expect([0, 25, 26, 69, 70, 99_999].map((y) => rowAt(geometry, y))).toEqual([
      1, 1, 2, 2, 3, 2000,
    ]);
    expect([-5, 55, 56, 999].map((x) => columnAt(geometry, x))).toEqual([1, 1, 2, 2]);
    expect(boxOf(geometry, { top: 1, left: 1, bottom: 2, right: 2 })).toEqual({
      x: 0,
      y: 0,
      width: 112,
      height: 70,
    });
  });

  test('of many rows those in sight are drawn, with merged cells that begin above them', () => {
    const sight = areaInSight(
      geometry,
      { x: 0, y: 70 + 26 * 500, width: 100, height: 26 * 2 },
      { rowCount: 2000, columnCount: 2 },
    );
    // Row 503 is the first in sight and 505 the last: the eights from 497 and to 512.
    expect(sight).toEqual({ top: 497, left: 1, bottom: 512, right: 2 });
    const merge = { top: 400, left: 1, bottom: 505, right: 1 };
    const drawn = drawnRows(sight, [merge]);
    expect(drawn[0]).toEqual({ no: 400, cells: [{ column: 1, area: merge }] });
    expect(drawn.map(({ no }) => no)).toEqual([
      400,
      ...Array.from({ length: 16 }, (_, i) => 497 + i),
    ]);
    expect(drawnRows(sight, [merge], drawn).map((row, i) => row === drawn[i])).not.toContain(false);
    expect(drawn.find(({ no }) => no === 505)?.cells).toHaveLength(1);
    expect(drawn.find(({ no }) => no === 506)?.cells).toHaveLength(2);
  });
});
