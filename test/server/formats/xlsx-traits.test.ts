import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { handmadeXlsx } from '#test/support/handmade-xlsx.ts';

function read(parts: Parameters<typeof handmadeXlsx>[0]) {
  const { grids, problems } = readGrids('a.xlsx', handmadeXlsx(parts));
  return { cells: grids[0]?.cells ?? [], problems };
}

const rows = (...cells: readonly string[]) =>
  `<sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData>`;
const inline = (place: string, runs: string) =>
  `<c r="${place}" t="inlineStr"><is>${runs}</is></c>`;
const raised = (text: string, how = 'superscript') =>
  `<r><rPr><vertAlign val="${how}"/></rPr><t>${text}</t></r>`;

describe('raised letters stand behind the text as characters of their own', () => {
  test.for([
    { name: 'a digit', runs: `<r><t>9.1</t></r>${raised('2')}`, expected: '9.1²' },
    { name: 'two', runs: `<r><t>12</t></r>${raised('10')}`, expected: '12¹⁰' },
    { name: 'a comma between', runs: `<r><t>8</t></r>${raised('1,2')}`, expected: '8¹,²' },
    { name: 'a letter', runs: `<r><t>8.5</t></r>${raised('p')}`, expected: '8.5ᵖ' },
    { name: 'in brackets', runs: `<r><t>8</t></r>${raised('1)')}`, expected: '8¹⁾' },
    { name: 'in square ones', runs: `<r><t>8</t></r>${raised('[1]')}`, expected: '8[1]' },
    { name: 'full width', runs: `<r><t>8</t></r>${raised('１')}`, expected: '8¹' },
    { name: 'a circle', runs: `<r><t>8</t></r>${raised('①')}`, expected: '8①' },
    { name: 'a star', runs: `<r><t>8</t></r>${raised('*')}`, expected: '8*' },
    {
      name: 'before more text',
      runs: `<r><t>万m</t></r>${raised('2')}<r><t>计</t></r>`,
      expected: '万m²计',
    },
    { name: 'lowered', runs: `<r><t>CO</t></r>${raised('2', 'subscript')}`, expected: 'CO₂' },
    {
      name: 'with XML’s own',
      runs: `<r><t>a&lt;5&amp;</t></r>${raised('2')}`,
      expected: 'a<5&²',
    },
  ])('$name', ({ runs, expected }) => {
    const shared = { sheet: rows('<c r="A1" t="s"><v>0</v></c>'), strings: `<si>${runs}</si>` };
    expect(read({ sheet: rows(inline('A1', runs)) }).cells).toEqual([[expected]]);
    expect(read(shared).cells).toEqual([[expected]]);
  });

  test('runs that are only coloured are one text', () => {
    const runs = '<r><t>9.1</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>2</t></r>';
    expect(read({ sheet: rows(inline('A1', runs)) }).cells).toEqual([['9.12']]);
  });
});

describe('struck-out cells', () => {
  const fonts = ['', '<strike/>', '<strike val="0"/>'];
  const cells = rows(
    '<c r="A1" s="1"><v>9.1</v></c><c r="B1" s="0"><v>8</v></c><c r="C1" s="2"><v>7</v></c><c r="D1" s="1"/>',
    '<c r="A2" s="1"><v>3</v></c>',
  );

  test('are read, with one warning that names them', () => {
    const { cells: texts, problems } = read({ sheet: cells, fonts });
    expect(texts[0]?.slice(0, 3)).toEqual(['9.1', '8', '7']);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'struck-out', row: 1, column: 1 },
    ]);
    expect(problems[0]?.found).toBe('A1 “9.1”；A2 “3”画有删除线');
  });

  test('count where a part of the text is struck', () => {
    const runs = '<r><rPr><strike/></rPr><t>8.0</t></r><r><t>8.5</t></r>';
    expect(read({ sheet: rows(inline('A1', runs)) }).problems).toMatchObject([
      { code: 'struck-out' },
    ]);
  });
});

describe('a sheet that shows no zeros', () => {
  const views = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>';
  const cells = rows('<c r="A1"><v>0</v></c><c r="B1"><v>3</v></c>');

  test('has them, with a warning', () => {
    const { cells: texts, problems } = read({ sheet: views + cells });
    expect(texts).toEqual([['0', '3']]);
    expect(problems).toMatchObject([{ code: 'shown-differs', found: 'A1 显示空白，所存为 0' }]);
  });

  test('but not where the row is hidden', () => {
    const hidden = cells.replace('<row ', '<row hidden="1" ');
    expect(read({ sheet: views + hidden }).problems.map(({ code }) => code)).toEqual([
      'hidden-cells',
      'empty-file',
    ]);
  });
});

describe('under merged cells', () => {
  const merge = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>';
  const three = (...values: readonly string[]) =>
    rows(...values.map((value, row) => inline(`A${row + 1}`, `<t>${value}</t>`)));

  test('other texts are left out, with a warning', () => {
    const { cells, problems } = read({ sheet: three('甲', '乙', '丙') + merge });
    expect(cells).toEqual([['甲'], [''], ['']]);
    expect(problems).toMatchObject([{ code: 'hidden-cells', row: 2, column: 1 }]);
    expect(problems[0]?.found).toBe('A2、A3被合并单元格盖住，里面有内容');
  });

  test('the same text again is no news', () => {
    expect(read({ sheet: three('甲', '甲', '甲') + merge }).problems).toEqual([]);
  });
});
