import { expect, test } from 'vitest';
import { bulletinText } from '../../../web/src/routes/bulletin/bulletin-text.ts';
import { contentsOf, countTouched } from '../../../web/src/routes/bulletin/contents.ts';
import { figure, names, sentence } from './fixtures.ts';

const unmet = { text: '14', figure: figure({ kind: 'unmet', indicatorId: null }) };
const sections = [
  {
    title: '一、各县（市、区）',
    opening: sentence('均有未达到目标的指标。'),
    blocks: [
      {
        heading: sentence('（一）昌江区有14个：', {
          runs: [
            {
              text: '17',
              figure: figure({ kind: 'monitorable', indicatorId: null, departmentId: null }),
            },
            unmet,
          ],
        }),
        items: [sentence('1．地区生产总值。', { findings: ['a', 'b'] }), sentence('2．投资。')],
      },
    ],
  },
];

test('the contents name each block and how many it misses', () => {
  expect(contentsOf(sections, names)).toEqual([
    {
      id: 'part-1',
      title: '一、各县（市、区）',
      entries: [{ id: 'part-1-1', name: '昌江区', unmet: '14' }],
    },
  ]);
});

test('a block of what is urged on is named by its unit, and counts its tasks', () => {
  const heading = sentence('（二）市政数局、区局共有12项任务到期未报送完成情况：');
  const urged = {
    title: '三、督办事项',
    opening: sentence('截至。'),
    blocks: [{ heading, items: [] }],
  };
  expect(contentsOf([urged], names)[0]?.entries).toEqual([
    { id: 'part-1-1', name: '市政数局、区局', unmet: '12' },
  ]);
});

test('sentences with findings are counted, not the findings', () => {
  expect(countTouched(sections)).toBe(1);
});

test('the text has every paragraph on a line, date and number under the title, annexes at the end', () => {
  const text = bulletinText({
    title: '关于完成情况的通报',
    docNo: '〔2019〕50号',
    opening: ['各县：'],
    sections,
    closing: [],
    annexes: ['附件：1．东县', '2．西县'],
    endNote: '（此件主动公开）',
    issuer: '办公室',
    publishedOn: '2019-07-29',
  });
  expect(text.split('\n')).toEqual([
    '关于完成情况的通报',
    '〔2019〕50号',
    '2019年7月29日',
    '各县：',
    '一、各县（市、区）',
    '均有未达到目标的指标。',
    '（一）昌江区有14个：',
    '1．地区生产总值。',
    '2．投资。',
    '附件：1．东县',
    '2．西县',
    '（此件主动公开）',
    '办公室',
    '',
  ]);
});
