import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoteMark, joinNoteMarks, splitNameMark, splitNoteMark } from '#domain/note-mark.ts';
import { readNumber } from '#server/tables/number.ts';

const MARKS = [
  ...['①', '⑩', '⑳', '㉑', '㊿', '❶', '⓫', '⑴', '⒇', '①②'],
  ...['¹', '²', '³', '⁴', '¹⁰', '⁽¹⁾', 'ª', 'ᵃ'],
  ...['*', '**', '＊', '#', '＃', '†', '‡', '※'],
  ...['[1]', '［1］', '〔12〕', '【1】', '[a]', '[注1]', '（注1）', '(注)', '(①)', '（*）'],
  ...['注', '注1', '注①', 'p', 'r', 'e', 'P', '(p)', '（r）', '①p', '*①'],
];

describe('a mark behind a figure is taken off', () => {
  test.for(MARKS)('%s', (mark) => {
    for (const number of ['9.1', '-0.35', '１２', '（6.64）', '7.5%', '1,234.5', '8-8.5%']) {
      expect(splitNoteMark(number + mark), number).toEqual({ text: number, noteMark: mark });
      const spaced = splitNoteMark(`${number} ${mark}`);
      expect(spaced, number).toEqual({ text: number, noteMark: mark });
    }
  });
});

const WHOLE = [
  ...['9.1', '（6.64）', '(6.64)', '9.1(1)', '9.1（2）', '', '-', '—', '…', '/', '7.5%', '8-8.5'],
  ...['⑫', '①②', '*', '**', '#', '＃', '¹', '[1]', '注1', '注', '①9.1', '*9.1', '12m²', '3万m³'],
  ...['并列第3', '1（并列）', '3/6', '10%以上', '已完成', '关注', 'GDPe', '1e5', 'x'],
];
test.for(WHOLE)('nothing is taken off “%s”', (text) => {
  expect(splitNoteMark(text)).toEqual({ text, noteMark: null });
});

const NAMES = [
  { text: '地区生产总值①', name: '地区生产总值', noteMark: '①' },
  { text: '固定资产投资 *', name: '固定资产投资', noteMark: '*' },
  { text: '商品房销售面积(注1)', name: '商品房销售面积', noteMark: '(注1)' },
  { text: '财政八项支出（1）', name: '财政八项支出', noteMark: '⑴' },
  { text: '财政八项支出(21)', name: '财政八项支出', noteMark: '(21)' },
  { text: 'GDP#', name: 'GDP', noteMark: '#' },
  { text: '乐平市¹', name: '乐平市', noteMark: '¹' },
  { text: '财政局（1个）', name: '财政局（1个）', noteMark: null },
  { text: '造林面积（km²）', name: '造林面积（km²）', noteMark: null },
  { text: '造林面积m²', name: '造林面积m²', noteMark: null },
];
test.for(NAMES)('the name of “$text” is “$name”', ({ text, name, noteMark }) => {
  expect(splitNameMark(text)).toEqual({ text: name, noteMark });
});

test('whatever mark stands behind a number, its digits stay what they are', () => {
  const number = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals));
  fc.assert(
    fc.property(number, fc.constantFrom(...MARKS), fc.constantFrom('', ' ', '　'), (...parts) => {
      const [digits, mark, space] = parts;
      const { text, noteMark } = splitNoteMark(`${digits}${space}${mark}`);
      expect(readNumber(text)).toEqual(readNumber(digits));
      expect(noteMark).toBe(mark);
    }),
  );
});

test('no number is read out of circled, raised or lowered digits', () => {
  for (const text of ['9.1①', '①', '9²', '9.1₁', '⑴', '①9', '½', '9①%']) {
    expect(readNumber(text), text).toBeNull();
  }
});

test('marks of name, number and figure stand one after another, each once', () => {
  expect(joinNoteMarks('①', null, '*')).toBe('①*');
  expect(joinNoteMarks('①', undefined, '①')).toBe('①');
  expect(joinNoteMarks(null, '')).toBeNull();
});

test('marks alone are told from words', () => {
  for (const text of MARKS) expect(isNoteMark(text), text).toBe(true);
  for (const text of ['备注', '预计数', '9', '', '1①']) expect(isNoteMark(text), text).toBe(false);
});
