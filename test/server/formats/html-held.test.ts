import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';

function readCell(cell: string, head = '') {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body><table><tr><td>甲</td>${cell}</tr></table></body></html>`;
  const { grids, problems } = readGrids('a.xls', Buffer.from(html));
  return { text: grids[0]?.cells[0]?.[1], codes: problems.map(({ code }) => code) };
}

const sd = (value: string, code: string, shown: string) =>
  `<td align="right" valign=bottom sdval="${value}" sdnum="1033;0;${code}"><font color="#000000">${shown}</font></td>`;
const ACCOUNTING = '_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;??_ ;_ @_ ';

describe('sign and zero of what LibreOffice says a cell holds always count', () => {
  test.for([
    ['red without a minus', '-3.25', '0.0;[RED]0.0', '3.3', '-3.3', ['shown-differs']],
    ['a fall with its minus', '-3.25', '0.0', '-3.3', '-3.3', []],
    ['zero as a dash', '0', ACCOUNTING, ' -   ', '0', ['shown-differs']],
    ['in hundredths', '0.105', '0.0%', '10.5%', '10.5%', []],
    ['decimals as printed', '24', '0.0', '24.0', '24.0', []],
    ['thousands', '1234567', '#,##0', '1,234,567', '1,234,567', []],
    ['ten thousands', '123456', '0!.0,', '123!.5', '12.3', []],
    ['a month', '43617', 'YYYY&quot;年&quot;M&quot;月&quot;', '2019年6月', '2019年6月', []],
  ] as const)('%s', ([, value, code, shown, text, codes]) => {
    expect(readCell(sd(value, code, shown))).toEqual({ text, codes });
  });

  test('without a format a number stands as it is held', () => {
    const cell = '<td sdval="-2.5" sdnum="1033;">-2.5</td>';
    expect(readCell(cell)).toEqual({ text: '-2.5', codes: [] });
  });
});

describe('and of what Excel says', () => {
  const RED = String.raw`<style>.xl65 {mso-style-parent:style0; mso-number-format:"0\.0\;\[Red\]0\.0";}</style>`;

  test('by the format of its class', () => {
    const cell = '<td class=xl65 align=right x:num="-3.25">3.3</td>';
    expect(readCell(cell, RED)).toEqual({ text: '-3.3', codes: ['shown-differs'] });
  });

  test('a fall without its sign is told of where the page holds no more', () => {
    const cell = '<td class=xl65 align=right>3.3</td>';
    expect(readCell(cell, RED)).toEqual({ text: '3.3', codes: ['shown-differs'] });
    expect(readCell('<td class=xl65>0.0</td>', RED).codes).toEqual([]);
    expect(readCell('<td class=xl66>3.3</td>', RED).codes).toEqual([]);
  });

  test('by the format of its style', () => {
    const cell = String.raw`<td style='mso-number-format:"0\.0_ "' x:num="-3.25">-3.3</td>`;
    expect(readCell(cell)).toEqual({ text: '-3.3', codes: [] });
  });

  test('by what is shown where no format is named', () => {
    const cell = '<td x:num="-3.2">3.2</td>';
    expect(readCell(cell)).toEqual({ text: '-3.2', codes: ['shown-differs'] });
  });

  test('what is shown stays where nothing is held beside it', () => {
    expect(readCell('<td x:num>3.2</td>')).toEqual({ text: '3.2', codes: [] });
    expect(readCell('<td x:num="">3.2</td>')).toEqual({ text: '3.2', codes: [] });
  });
});

test.for([
  ['&#8722;3.2', '−3.2'],
  ['&minus;3.2', '−3.2'],
  ['&#8209;3.2', '‑3.2'],
  ['&#x2212;3.2', '−3.2'],
  ['3.2&permil;', '3.2‰'],
  ['A&amp;B', 'A&B'],
  ['A&#38;lt;', 'A&lt;'],
  ['9.1&sup2;', '9.1²'],
])('letters by number or name: %s', ([written, expected]) => {
  expect(readCell(`<td>${written}</td>`)).toEqual({ text: expected, codes: [] });
});
