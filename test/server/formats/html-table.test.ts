import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';

function read(html: string) {
  const { grids, problems } = readGrids('a.xls', Buffer.from(html));
  return { cells: grids[0]?.cells ?? [], problems };
}

const page = (rows: string, head = '', columns = '') =>
  `<html><head>${head}</head><body><table>${columns}${rows}</table></body></html>`;
const ROWS = '<tr><td>甲</td><td>乙</td></tr>';

describe('a page is read as it is seen', () => {
  test.for([
    { name: 'raised', cell: '9.1<sup>2</sup>', expected: '9.1²' },
    {
      name: 'raised by style',
      cell: '9.1<span style="vertical-align:super">2</span>',
      expected: '9.1²',
    },
    { name: 'raised in a font', cell: '9.1<font class="f7"><sup>2</sup></font>', expected: '9.1²' },
    { name: 'raised with a blank', cell: '9.1<sup>&nbsp;2</sup>', expected: '9.1 ²' },
    { name: 'raised ①', cell: '9.1<sup>①</sup>', expected: '9.1①' },
    { name: 'lowered', cell: 'CO<sub>2</sub>', expected: 'CO₂' },
  ])('$name', ({ cell, expected }) => {
    const { cells, problems } = read(page(`<tr><td>${cell}</td></tr>`));
    expect(problems).toEqual([]);
    expect(cells[0]?.[0]?.replaceAll('\u00A0', ' ')).toBe(expected);
  });

  test.for([
    { name: 'by its style', row: `<tr height=0 style='display:none'>`, head: '' },
    { name: 'by its style without quotation marks', row: '<tr style=display:none>', head: '' },
    { name: 'by a word', row: '<tr hidden>', head: '' },
    {
      name: 'by a class',
      row: '<tr class="a x9">',
      head: '<style>.x9 {color:red; display: none}</style>',
    },
    {
      name: 'with its part of the table',
      row: '</tbody><tbody style="display:none"><tr>',
      head: '',
    },
  ])('a row hidden $name is left out with a warning', ({ row, head }) => {
    const { cells, problems } = read(page(`<tbody>${ROWS}${row}<td>x</td></tr></tbody>`, head));
    expect(cells).toEqual([['甲', '乙'], []]);
    expect(problems).toMatchObject([{ code: 'hidden-cells', row: 2 }]);
  });

  test('a hidden column too', () => {
    const { cells, problems } = read(page(ROWS, '', `<col><col width=0 style='display:none'>`));
    expect(cells).toEqual([['甲', '']]);
    expect(problems).toMatchObject([{ code: 'hidden-cells', column: 2 }]);
  });

  test('single hidden cells are refused with the cure', () => {
    const { problems } = read(page('<tr><td style="display:none">8</td><td>9</td></tr>'));
    expect(problems).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
    expect(problems[0]?.cure).toContain('.xlsx');
  });

  test('a word about hiding is no hiding', () => {
    expect(read(page('<tr title="hidden"><td>display:none</td></tr>')).problems).toEqual([]);
  });
});
