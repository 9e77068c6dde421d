import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatTsv,
  parseTsv,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/tsv.ts';

describe('the clipboard', () => {
  const words = fc.stringMatching(/^[\p{L}\d\t\n"' -]{0,6}$/u);
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  test('what is written is read again', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });

  const cases = [
    {
      name: 'line breaks of Windows',
      text: '1\t2\r\n3\t4\r\n',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      name: 'no break at the end',
      text: '1\t2\n3\t4',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    { name: 'one cell', text: '8.1', rows: [['8.1']] },
    { name: 'a blank last row', text: '1\r\n\r\n', rows: [['1'], ['']] },
    { name: 'a quoted line break', text: '"a\nb"\t"say ""x"""\r\n', rows: [['a\nb', 'say "x"']] },
    { name: 'a quote inside a cell', text: '5" x\t2', rows: [['5" x', '2']] },
    { name: 'ragged rows', text: '1\t2\r\n3\r\n', rows: [['1', '2'], ['3']] },
    { name: 'nothing', text: '', rows: [['']] },
  ];
  test.for(cases)('reads $name', ({ text, rows }) => {
    expect(parseTsv(text)).toEqual(rows);
  });
});
