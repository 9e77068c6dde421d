import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { zip } from '#test/support/zip.ts';

const SPACES = ['office', 'table', 'text', 'style', 'number', 'fo', 'calcext', 'draw', 'config']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const STYLES = `
  <style:style style:name="sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="raised" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
  <style:style style:name="sub" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
  <style:style style:name="none" style:family="table-column"><style:table-column-properties style:column-width="0cm"/></style:style>
  <style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
  <style:style style:name="struck" style:family="table-cell" style:parent-style-name="Default"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="heir" style:family="table-cell" style:parent-style-name="struck"/>
  <number:number-style style:name="N1"><number:number number:decimal-places="1"/><style:map style:condition="value()=0" style:apply-style-name="N1P0"/></number:number-style>
  <number:number-style style:name="N1P0"><number:text>—</number:text></number:number-style>
  <number:number-style style:name="N2"><number:text/></number:number-style>
  <number:date-style style:name="N3"><number:year/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>
  <style:style style:name="one" style:family="table-cell" style:data-style-name="N1"/>
  <style:style style:name="nothing" style:family="table-cell" style:data-style-name="N2"/>
  <style:style style:name="month" style:family="table-cell" style:data-style-name="N3"/>`;

function fods(sheets: string): Uint8Array {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`;
  const body = `<office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body>`;
  return Buffer.from(
    `${head}<office:automatic-styles>${STYLES}</office:automatic-styles>${body}</office:document>`,
  );
}

function read(rows: string, columns = '') {
  const sheet = `<table:table table:name="表">${columns}${rows}</table:table>`;
  const { grids, problems } = readGrids('a.fods', fods(sheet));
  return { cells: grids[0]?.cells ?? [], problems, codes: problems.map(({ code }) => code) };
}

const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (...texts: readonly string[]) =>
  texts
    .map(
      (one) =>
        `<table:table-cell office:value-type="string">\n <text:p>${one}</text:p>\n</table:table-cell>`,
    )
    .join('');
const number = (value: number, shown: string, attributes = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('rows and columns that are hidden are left out with a warning', () => {
  const rows = row(text('甲', '乙', '丙')) + row(text('1', '2', '3'));

  test.for([
    { name: 'a hidden row', attributes: 'table:visibility="collapse"' },
    { name: 'a filtered row', attributes: 'table:visibility="filter"' },
  ])('$name', ({ attributes }) => {
    const { cells, problems } = read(rows + row(text('x'), attributes) + row(text('9')));
    expect(cells).toEqual([['甲', '乙', '丙'], ['1', '2', '3'], [], ['9']]);
    expect(problems).toMatchObject([{ code: 'hidden-cells', row: 3 }]);
  });

  test.for([
    {
      name: 'hidden columns, told once',
      columns:
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
    },
    {
      name: 'columns drawn to nothing',
      columns:
        '<table:table-column/><table:table-column table:style-name="none" table:number-columns-repeated="2"/>',
    },
    {
      name: 'a folded group',
      columns:
        '<table:table-column/><table:table-column-group table:display="false"><table:table-column table:number-columns-repeated="2"/></table:table-column-group>',
    },
  ])('$name', ({ columns }) => {
    const { cells, problems } = read(rows, columns);
    expect(cells).toEqual([
      ['甲', '', ''],
      ['1', '', ''],
    ]);
    expect(problems).toMatchObject([{ code: 'hidden-cells', column: 2 }]);
  });

  test('a folded group of rows', () => {
    const group = `<table:table-row-group table:display="false">${row(text('x'))}</table:table-row-group>`;
    expect(read(rows + group).cells).toEqual([['甲', '乙', '丙'], ['1', '2', '3'], []]);
  });

  test('a hidden sheet', () => {
    const hidden = `<table:table table:name="藏" table:style-name="gone">${rows}</table:table>`;
    const shown = `<table:table table:name="表">${rows}</table:table>`;
    const { grids, problems } = readGrids('a.fods', fods(hidden + shown));
    expect(grids.map(({ sheet }) => sheet)).toEqual(['表']);
    expect(problems).toMatchObject([{ code: 'hidden-cells', sheet: '藏' }]);
  });

  test('blank cells and rows that only fill the sheet are none', () => {
    const fill = '<table:table-cell table:number-columns-repeated="16381"/>';
    const end = row(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      'table:number-rows-repeated="1048573" table:visibility="collapse"',
    );
    const { cells, problems } = read(row(text('甲') + fill) + end);
    expect([cells, problems]).toEqual([[['甲']], []]);
  });
});

describe('a cell', () => {
  test.for([
    { name: 'is shown', cell: number(8.1, '8.1'), expected: '8.1' },
    { name: 'has its thousands', cell: number(1234.5, '1,234.50'), expected: '1,234.50' },
    { name: 'has its percent', cell: number(0.105, '10.5%'), expected: '10.5%' },
    { name: 'has its unit', cell: number(123456, '12.3万元'), expected: '12.3万元' },
    { name: 'has a fall in brackets', cell: number(-6.64, '(6.6)'), expected: '(6.6)' },
    { name: 'has a fall as a triangle', cell: number(-3.25, '▲3.3'), expected: '-3.3' },
    {
      name: 'has a raised digit',
      cell: text('9.1<text:span text:style-name="sup">2</text:span>'),
      expected: '9.1²',
    },
    {
      name: 'has a digit raised by percent',
      cell: text('9.1<text:span text:style-name="raised">2</text:span>'),
      expected: '9.1²',
    },
    {
      name: 'has a lowered digit',
      cell: text('CO<text:span text:style-name="sub">2</text:span>'),
      expected: 'CO₂',
    },
    { name: 'has spaces', cell: text('a<text:s text:c="2"/>b'), expected: 'a  b' },
    {
      name: 'has no word of a remark on it',
      cell: text('8</text:p><office:annotation><text:p>x</text:p></office:annotation><text:p>9'),
      expected: '8\n9',
    },
    {
      name: 'is a month',
      cell: '<table:table-cell table:style-name="month" office:value-type="date" office:date-value="2019-06-01"><text:p>2019年06月</text:p></table:table-cell>',
      expected: '2019年6月',
    },
    {
      name: 'is a day',
      cell: '<table:table-cell office:value-type="date" office:date-value="2019-06-01"><text:p>06/01/19</text:p></table:table-cell>',
      expected: '2019-06-01',
    },
    {
      name: 'shows what does not follow from it',
      cell: number(0.5, '1/2'),
      expected: '读不准的“1/2”：0.5',
    },
  ])('$name', ({ cell, expected }) => {
    const { cells, problems } = read(row(cell));
    expect([cells, problems]).toEqual([[[expected]], []]);
  });

  test.for([
    {
      name: 'its sign is not shown',
      cell: number(-3.2, '3.2'),
      expected: '-3.2',
      code: 'shown-differs',
    },
    {
      name: 'its zero is shown as a dash',
      cell: number(0, '—', 'table:style-name="one"'),
      expected: '0.0',
      code: 'shown-differs',
    },
    {
      name: 'it is struck out',
      cell: number(3, '3', 'table:style-name="heir"'),
      expected: '3',
      code: 'struck-out',
    },
  ])('says that $name', ({ cell, expected, code }) => {
    const { cells, codes } = read(row(cell));
    expect([cells, codes]).toEqual([[[expected]], [code]]);
  });

  test('that shows nothing is left out, as is what lies under a merge', () => {
    const nothing = number(0, '', 'table:style-name="nothing"');
    const wide = text('甲').replace(
      '<table:table-cell',
      '<table:table-cell table:number-columns-spanned="2"',
    );
    const covered = text('乙').replaceAll('table:table-cell', 'table:covered-table-cell');
    const { cells, codes } = read(row(wide + covered) + row(text('1') + nothing));
    expect(cells).toEqual([
      ['甲', ''],
      ['1', ''],
    ]);
    expect(codes).toEqual(['hidden-cells', 'hidden-cells']);
  });
});

test('one with a password says so', () => {
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': 'secret',
    'META-INF/manifest.xml':
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
  };
  const bytes = zip(
    Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
  expect(readGrids('a.ods', bytes).problems).toMatchObject([
    { code: 'unreadable-file', found: '文件有密码' },
  ]);
});
