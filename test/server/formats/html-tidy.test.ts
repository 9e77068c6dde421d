import { describe, expect, test } from 'vitest';
import { tidyTables } from '#server/formats/html-tidy.ts';
import { readGrids } from '#server/formats/read-grids.ts';

const cellsOf = (html: string) =>
  readGrids('a.xls', Buffer.from(html)).grids.map(({ cells }) => cells);

describe('a page whose tables are valid HTML and none too tidy', () => {
  test('ends of cells and rows go without saying', () => {
    expect(cellsOf('<table><tr><td>1<td>2<tr><td>3<td>4</table>')).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  test('a caption is the first row', () => {
    expect(cellsOf('<table><caption>2019年</caption><tr><td>甲<td>1</table>')).toEqual([
      [['2019年'], ['甲', '1']],
    ]);
  });

  test('tables in the cells of another stand behind it, and what is left of it stays', () => {
    const inner = (word: string) => `<table><tr><td>${word}</td><td>1</td></tr></table>`;
    const rows = `<tr><td>导航</td><td>${inner('甲')}</td><td>${inner('乙')}</td></tr><tr><td>注：快报</td></tr>`;
    expect(cellsOf(`<table>${rows}</table>`)).toEqual([
      [['导航'], ['注：快报']],
      [['甲', '1']],
      [['乙', '1']],
    ]);
  });

  test('a table in a hidden row stays hidden', () => {
    const inner = '<table><tbody><tr><td>1</td></tr></tbody></table>';
    const html = `<table><tr><td>甲</td></tr><tr style="display:none"><td>${inner}</td></tr></table>`;
    expect(cellsOf(html)).toEqual([[['甲']]]);
  });

  test('what is said to span more than HTML knows spans that', () => {
    const html = '<table><tr><td colspan="20000000">甲</td><td>1</td></tr></table>';
    expect(cellsOf(html)[0]?.[0]).toHaveLength(1001);
  });

  test('tags in comments and styles are none', () => {
    const html = '<style>/* <td> */</style><table><!-- <tr><td>0 --><tr><td>1</td></tr></table>';
    expect(tidyTables(html)).toBe(html);
    expect(cellsOf(`<html>${html}</html>`)).toEqual([[['1']]]);
  });

  test('a tidy page is left as it is', () => {
    const html =
      '<html><body><p>a</p><table border=1><thead><tr><th rowspan=2>甲</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></body></html>';
    expect(tidyTables(html)).toBe(html);
  });
});
