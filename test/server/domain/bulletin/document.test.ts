import { describe, expect, test } from 'vitest';
import {
  bulletinDocument,
  bulletinText,
  bulletinTitle,
  chineseDate,
} from '#server/domain/bulletin/document.ts';
import { plain } from '#server/domain/bulletin/text.ts';
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
  test('has every paragraph on a line, the office’s own words trimmed', () => {
    expect(bulletinText(bulletinDocument(RELEASE, [SECTION]))).toBe(
      [
        '关于主要指标完成情况的通报',
        '府办〔2019〕1号',
        ...['各县：', '现通报如下。'],
        ...['一、甲', '乙。', '（一）丙：', '1．丁。'],
        ...['市府办', '2019年7月29日'],
        '',
      ].join('\n'),
    );
  });

  test('does without number, date and own words, and ends with the closing where there is one', () => {
    const bare = { ...RELEASE, docNo: null, publishedOn: null, opening: '', closing: '请抓紧。' };
    expect(bulletinText(bulletinDocument(bare, []))).toBe(
      '关于主要指标完成情况的通报\n请抓紧。\n市府办\n',
    );
  });
});

test.for([
  { title: '2019年1-6月主要指标完成情况', expected: '关于2019年1-6月主要指标完成情况的通报' },
  { title: '关于6月指标的通报', expected: '关于6月指标的通报' },
])('the title of $title is $expected', ({ title, expected }) => {
  expect(bulletinTitle(title)).toBe(expected);
});

test('a date has no zeros in front', () => {
  expect(chineseDate('2019-07-09')).toBe('2019年7月9日');
});
