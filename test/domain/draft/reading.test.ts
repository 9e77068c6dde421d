import { describe, expect, test } from 'vitest';
import { formatPeriod } from '#domain/period.ts';
import { cutPiece, foldDraft } from '#domain/draft/fold.ts';
import { createLexicon } from '#domain/draft/lexicon.ts';
import { readMark } from '#domain/draft/mark.ts';
import { readItem } from '#domain/draft/read-item.ts';
import { readMonthsAt } from '#domain/draft/read-months.ts';
import { readNumber, readWhole } from '#domain/draft/read-number.ts';
import { chineseNumeral } from '#domain/bulletin/numerals.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const LEXICON = createLexicon(loadDictionary());

describe('folding', () => {
  const cases = [
    { name: 'makes letters half-width', draft: '１．增长７．５％', folded: '1.增长7.5%' },
    { name: 'drops white space', draft: '增长 7. 5\u3000%', folded: '增长7.5%' },
    { name: 'knows one dash', draft: '1—7月−1家', folded: '1-7月-1家' },
    {
      name: 'leaves out marks of notes',
      draft: '增长9.1²%①、8⒈家、9⁽¹⁾家',
      folded: '增长9.1%、8家、9家',
    },
    { name: 'keeps what is raised in a unit or name', draft: '万m²、PM₂.₅', folded: '万m2、PM2.5' },
    { name: 'keeps ready item numbers', draft: '⒈增长⑴下降', folded: '1.增长(1)下降' },
    { name: 'joins a broken line', draft: '规上工业增\n加值增长', folded: '规上工业增加值增长' },
    { name: 'joins a broken number', draft: '增长7.\n5%', folded: '增长7.5%' },
    { name: 'keeps a full stop', draft: '第三。\n主要', folded: '第三。\n主要' },
    { name: 'begins anew at a mark', draft: '第三\n4．规上', folded: '第三\n4.规上' },
    { name: 'begins anew at a blank line', draft: '第三\n\n主要', folded: '第三\n主要' },
    { name: 'begins anew at a name', draft: '第三\n工业用电量', folded: '第三\n工业用电量' },
    { name: 'ends a title', draft: '一、完成情况\n从1月', folded: '一、完成情况\n从1月' },
  ];
  test.for(cases)('$name', ({ draft, folded }) => {
    expect(foldDraft(draft, LEXICON.startsSentence).text).toBe(folded);
  });

  test('leads back to the draft', () => {
    const draft = '　１．增长　７．５　％。';
    const piece = foldDraft(draft);
    const [from, to] = [piece.text.indexOf('7.5'), piece.text.indexOf('。')];
    expect(piece.place(from, to)).toEqual({ start: 6, end: 11, text: '７．５　％' });
    expect(cutPiece(piece, from, to).place(0, 3).text).toBe('７．５');
  });
});

describe('numbers', () => {
  test('in Chinese numerals are read as they are written', () => {
    for (let value = 1; value <= 999; value += 1) {
      expect(readWhole(chineseNumeral(value))).toBe(value);
    }
  });

  test.for([
    { text: '十', value: 10 },
    { text: '两', value: 2 },
    { text: '12', value: 12 },
    { text: '三三', value: null },
    { text: '某', value: null },
    { text: '', value: null },
  ])('$text is $value', ({ text, value }) => {
    expect(readWhole(text)).toBe(value);
  });

  test('keep the decimals they are written with', () => {
    expect(readNumber('1,234.50')).toEqual({ value: 1234.5, decimals: 2 });
    expect(readNumber('-8')).toEqual({ value: -8, decimals: 0 });
  });
});

describe('months', () => {
  const cases = [
    { text: '1-7月0家', period: '2019-01/2019-07', length: 4 },
    { text: '1至7月份', period: '2019-01/2019-07', length: 5 },
    { text: '2018年1-7月', period: '2018-01/2018-07', length: 9 },
    { text: '2018年11月-2019年3月', period: '2018-11/2019-03', length: 16 },
    { text: '7月-1家', period: '2019-07/2019-07', length: 2 },
    { text: '上半年', period: '2019-01/2019-06', length: 3 },
    { text: '前三季度', period: '2019-01/2019-09', length: 4 },
    { text: '1-17月', period: null, length: 5 },
    { text: '7-1月', period: null, length: 4 },
  ];
  test.for(cases)('$text', ({ text, period, length }) => {
    const read = readMonthsAt(text, 0, 2019);
    expect(read?.length).toBe(length);
    expect(read?.period ? formatPeriod(read.period) : null).toBe(period);
  });

  test('are none where a number stands', () => {
    expect(readMonthsAt('12家', 0, 2019)).toBeNull();
  });
});

test.for([
  { text: '一、各县', mark: { level: 1, value: 1, length: 2 } },
  { text: '(十二)乐平', mark: { level: 2, value: 12, length: 4 } },
  { text: '3.规上', mark: { level: 3, value: 3, length: 2 } },
  { text: '(3)规上', mark: { level: 3, value: 3, length: 3 } },
  { text: '3.5个百分点', mark: null },
  { text: '规上', mark: null },
])('the mark of $text', ({ text, mark }) => {
  expect(readMark(text)).toEqual(mark);
});

describe('an item', () => {
  const cases = [
    {
      text: '工业用电量同比下降5.4%，与目标的差距为23.4个百分点。',
      said: ['gap 23.4 个百分点', 'actual -5.4 %'],
    },
    { text: '工业用电量比上年同期减少了5.4%。', said: ['actual -5.4 %'] },
    { text: '工业用电量增速为-5.4%。', said: ['actual -5.4 %'] },
    { text: '工业用电量负增长5.4％。', said: ['actual -5.4 %'] },
    { text: '工业用电量与上年同期持平。', said: ['actual 0 %'] },
    { text: '工业用电量同比曾长5.4%。', said: ['actual null %'] },
    { text: '工业用电量达12亿千瓦时，同比增长5.4%。', said: ['actual 5.4 %', 'number 12'] },
    {
      text: '工业用电量（1-5月）同比增长5.4%，尚未完成年度目标任务，排名各县区并列第3位。',
      said: [
        'period 2019-01/2019-05 ',
        'verdict unmet ',
        'rank 3 ',
        'group counties ',
        'actual 5.4 %',
      ],
    },
    {
      text: '工业用电量同比增长5.4%，低于目标0.6个百分点，在全市排位倒数第一。',
      said: ['gap 0.6 个百分点', 'rank null ', 'actual 5.4 %'],
    },
    { text: '工业用电量第三产业增长5.4%。', said: ['actual 5.4 %'] },
  ];
  test.for(cases)('$text', ({ text, said }) => {
    const piece = foldDraft(text);
    const tongue = { lexicon: LEXICON, year: 2019 };
    const { readings, numbers } = readItem(piece, { from: 0, to: 5 }, tongue);
    expect([
      ...readings.map(({ kind, value, unit }) => `${kind} ${value} ${unit}`),
      ...numbers.map((one) => `number ${one.text}`),
    ]).toEqual(said);
  });
});
