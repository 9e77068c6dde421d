import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../web/src/routes/bulletin/check/lines.ts';
import type { Mark, MarkKind } from '../../../web/src/routes/bulletin/check/marks.ts';

function mark(id: string, kind: MarkKind, start: number, end: number): Mark {
  return { id, kind, start, end, expected: null, message: '', cause: null, figure: null };
}

/** 甲[a:乙]丙 for each line. */
function drawn(text: string, marks: readonly Mark[]): string[] {
  return linesOf(text, marks).map(({ pieces }) =>
    pieces.map(({ text, mark }) => (mark ? `[${mark.id}:${text}]` : text)).join(''),
  );
}

describe('a checked draft', () => {
  const cases: { name: string; text: string; marks: Mark[]; expected: string[] }[] = [
    {
      name: 'is cut at its marks',
      text: '增长7.5%。',
      marks: [mark('a', 'agrees', 2, 6)],
      expected: ['增长[a:7.5%]。'],
    },
    {
      name: 'loses blank lines and indents, not its places',
      text: '　　一\r\n\r\n　二三\n',
      marks: [mark('a', 'differs', 9, 10)],
      expected: ['一', '二[a:三]'],
    },
    {
      name: 'shows the graver of two marks',
      text: '差距4.0',
      marks: [mark('a', 'agrees', 0, 5), mark('n', 'note', 2, 5)],
      expected: ['[a:差距][n:4.0]'],
    },
    {
      name: 'shows what is left out behind the full stop',
      text: '一。\n二。',
      marks: [mark('m', 'missing', 1, 1)],
      expected: ['一。[m:]', '二。'],
    },
    {
      name: 'shows what is left out between two lines at the end of the first',
      text: '一。\n二。',
      marks: [mark('m', 'missing', 3, 3)],
      expected: ['一。[m:]', '二。'],
    },
    {
      name: 'shows what is left out of the beginning before it',
      text: '一。',
      marks: [mark('m', 'missing', 0, 0)],
      expected: ['[m:]一。'],
    },
    {
      name: 'shows what is left out of the end after it',
      text: '一。\n',
      marks: [mark('m', 'missing', 3, 3)],
      expected: ['一。[m:]'],
    },
    {
      name: 'may begin with a note of no length',
      text: '一\n二',
      marks: [mark('n', 'note', 2, 2)],
      expected: ['一', '[n:]二'],
    },
  ];

  test.each(cases)('$name', ({ text, marks, expected }) => {
    expect(drawn(text, marks)).toEqual(expected);
  });

  test('tells every mark once, also one that lies under another', () => {
    const marks = [mark('d', 'differs', 0, 3), mark('n', 'note', 1, 2), mark('m', 'missing', 3, 3)];
    const told = linesOf('一二三\n四', marks).flatMap((line) => line.marks.map(({ id }) => id));
    expect(told).toEqual(['d', 'n', 'm']);
  });

  test('marks the first stretch of a mark that is cut in two', () => {
    const [line] = linesOf('一二三', [mark('a', 'note', 0, 3), mark('d', 'differs', 1, 2)]);
    expect(line?.pieces.map(({ isFirst }) => isFirst)).toEqual([true, true, false]);
  });
});
