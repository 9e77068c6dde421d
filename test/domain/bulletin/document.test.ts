import { describe, expect, test } from 'vitest';
import {
  annexLines,
  bulletinDocument,
  bulletinText,
  bulletinTitle,
  chineseDate,
} from '#domain/bulletin/document.ts';
import { bodyParagraphs } from '#domain/bulletin/paragraphs.ts';
import { plain } from '#domain/bulletin/text.ts';
import { HALF_YEAR } from './sample-board.ts';

const RELEASE = {
  id: '2019-06',
  title: '主要指标完成情况',
  issuer: '市府办',
  docNo: '府办〔2019〕1号',
  publishedOn: '2019-07-29',
  period: HALF_YEAR,
  opening: ' 各县： \n\n现通报如下。\r\n',
  closing: '',
};
const SECTION = {
  title: '一、甲',
  opening: [plain('乙'), plain('。')],
  blocks: [{ heading: [plain('（一）丙：')], items: [[plain('1．丁。')]] }],
};

describe('the text', () => {
  test('has every paragraph on a line, the date under the number, the office’s own words trimmed', () => {
    expect(bulletinText(bulletinDocument(RELEASE, [SECTION]))).toBe(
      [
        '市府办关于主要指标完成情况的通报',
        '府办〔2019〕1号',
        '2019年7月29日',
        ...['各县：', '现通报如下。'],
        ...['一、甲', '乙。', '（一）丙：', '1．丁。'],
        '',
      ].join('\n'),
    );
  });

  test('does without number, date and own words, and ends with the closing where there is one', () => {
    const bare = { ...RELEASE, docNo: null, publishedOn: null, opening: '', closing: '请抓紧。' };
    expect(bulletinText(bulletinDocument(bare, []))).toBe(
      '市府办关于主要指标完成情况的通报\n请抓紧。\n',
    );
  });

  test('lists the annexes by name behind the closing, and notes under them who may see it', () => {
    const release = {
      ...{ ...RELEASE, opening: '', closing: '（一句话。）好。\n（此件主动公开）' },
      annexNames: { 各部门: '市各部门' },
    };
    const text = bulletinText(bulletinDocument(release, [], ['东县', '各部门']));
    expect(text.split('\n').slice(3)).toEqual([
      ...['（一句话。）好。', '附件：1．东县', '2．市各部门', '（此件主动公开）', ''],
    ]);
  });

  test('is signed where the title does not tell by whom', () => {
    const own = { ...RELEASE, title: '6月指标情况通报', opening: '', closing: '' };
    expect(bulletinText(bulletinDocument(own, []))).toBe(
      '6月指标情况通报\n府办〔2019〕1号\n2019年7月29日\n市府办\n',
    );
  });
});

test('one annex has no number', () => {
  expect(annexLines(['东县'])).toEqual(['附件：东县']);
  expect(annexLines([])).toEqual([]);
});

test.for([
  { opening: ['各县（市、区）人民政府：', '现通报如下。'], role: 'addressee' },
  { opening: ['各县（市、区）人民政府:'], role: 'addressee' },
  { opening: ['现将有关情况通报如下：', '各地要抓紧。'], role: 'words' },
  { opening: ['情况如此。各县：', '各地要抓紧。'], role: 'words' },
])('$opening begins with $role', ({ opening, role }) => {
  const [first] = bodyParagraphs({ opening, sections: [], closing: [] });
  expect(first).toEqual({ role, text: opening[0] });
});

test.for([
  { title: '2019年1-6月主要指标完成情况', expected: '办关于2019年1-6月主要指标完成情况的通报' },
  { title: '关于6月指标', expected: '办关于6月指标的通报' },
  { title: '关于6月指标的通报', expected: '办关于6月指标的通报' },
  { title: '市府办关于6月指标的通报', expected: '市府办关于6月指标的通报' },
])('the title of $title is $expected', ({ title, expected }) => {
  expect(bulletinTitle(title, '办')).toBe(expected);
});

test('a date has no zeros in front', () => {
  expect(chineseDate('2019-07-09')).toBe('2019年7月9日');
});
