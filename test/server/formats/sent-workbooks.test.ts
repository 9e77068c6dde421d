import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oleFiles } from '#server/formats/ole-files.ts';
import { readGrids } from '#server/formats/read-grids.ts';

const FOLDER = new URL('../../fixtures/reading/', import.meta.url);

function open(name: string) {
  const { grids, problems } = readGrids(name, new Uint8Array(readFileSync(new URL(name, FOLDER))));
  const cell = (place: string) => {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/u.exec(place) ?? [];
    return grids[0]?.cells[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
  };
  return { cell, problems };
}

interface Sent {
  file: string;
  cells: Readonly<Record<string, string>>;
  /** The code of each problem, and what it names. */
  warnings?: readonly (readonly [code: string, found: RegExp])[];
}

/** Workbooks as offices send them. */
const SENT: readonly Sent[] = [
  { file: 'raised-marks.xlsx', cells: { C4: '8³', D4: '9.1²', F4: '2¹', C5: '10.5' } },
  {
    file: 'red-no-minus.xlsx',
    cells: { D4: '-3.2', D5: '0.0', D6: '12.3' },
    warnings: [['shown-differs', /^D4 显示“3\.2”，所存为 -3\.2$/u]],
  },
  {
    file: 'accounting-zeros.xlsx',
    cells: { B5: '5', E5: '0', C7: '0' },
    warnings: [['shown-differs', /^E5 显示“-”，所存为 0；.*等 12 处$/u]],
  },
  { file: 'negative-halves.xlsx', cells: { D6: '-3.3', D11: '-0.4', D20: '-100.0' } },
  { file: 'triangle-for-falls.xlsx', cells: { D6: '-3.3' } },
  {
    file: 'value-under-merge.xlsx',
    cells: { C6: '10.5', D6: '', E6: '0.4' },
    warnings: [['hidden-cells', /^D6被合并单元格盖住/u]],
  },
  {
    file: 'scaled-and-conditioned.xlsx',
    cells: {
      D5: '-5.0',
      D6: '-3.2',
      D7: '12.3',
      D8: '7.5‰',
      D9: '-3.2',
      D11: '-0.1',
      D12: '0.0',
      D14: '0.0',
      D16: '(6.6)',
      D17: '0.0',
    },
    warnings: [['shown-differs', /^D9 .*；D12 显示“—”，所存为 0\.0；D17 显示空白，所存为 0\.0$/u]],
  },
  {
    file: 'unit-words-in-formats.xlsx',
    cells: { D4: '10.9%', E4: '0.4个百分点', D5: '9.1①', D6: '12.3' },
  },
  {
    file: 'hidden-row.ods',
    cells: { D5: '8.1', D7: '24.8' },
    warnings: [['hidden-cells', /^第6行隐藏/u]],
  },
  {
    file: 'raised-and-struck.xls',
    cells: { A1: '甲', B1: '', C1: '9.1²', D1: '8①甲³', A3: '9.1', C3: '-3.3', D3: '8.08.5' },
    warnings: [
      ['hidden-cells', /^第2行隐藏/u],
      ['hidden-cells', /^第2列隐藏/u],
      ['struck-out', /^A3 “9\.1”；D3 “8\.08\.5”画有删除线$/u],
    ],
  },
  { file: 'offset.ods', cells: { C4: '1', F4: '9.1', H5: '3' } },
  { file: 'page.html', cells: { B3: '地区生产总值①', D4: '10.90' } },
  {
    file: 'wps.et',
    cells: { D4: '-3.2', D5: '(4.1)' },
    warnings: [['shown-differs', /^D4 /u]],
  },
];

describe('a workbook as it was sent', () => {
  test.for(SENT)('$file', ({ file, cells, warnings = [] }) => {
    const { cell, problems } = open(file);
    expect(Object.fromEntries(Object.keys(cells).map((place) => [place, cell(place)]))).toEqual(
      cells,
    );
    expect(problems.map(({ code }) => code)).toEqual(warnings.map(([code]) => code));
    for (const [index, [, found]] of warnings.entries())
      expect(problems[index]?.found).toMatch(found);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

test('what is struck out or raised is seen in a long .xls as well, whose bytes are no Buffer', () => {
  const name = 'raised-and-struck.xls';
  const ole = oleFiles();
  const short = ole.find(
    ole.read(readFileSync(new URL(name, FOLDER)), { type: 'buffer' }),
    'Workbook',
  );
  // Programs fill the stream up with zeros.
  const content = Uint8Array.from([...Array.from(short?.content ?? []), ...new Uint8Array(8192)]);
  const file = ole.utils.cfb_new();
  ole.utils.cfb_add(file, '/Workbook', content);
  const long = Uint8Array.from(ole.write(file, { type: 'array' }));
  const { grids, problems } = readGrids(name, long);
  expect(grids[0]?.cells[0]?.[2]).toBe('9.1²');
  expect(problems.map(({ code }) => code)).toContain('struck-out');
});
