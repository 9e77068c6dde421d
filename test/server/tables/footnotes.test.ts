import { expect, test } from 'vitest';

import { claimedPeriod, readClaims } from '#server/tables/footnotes.ts';
import { openReading } from '#server/tables/reading.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const release = loadRelease('2019-06');
const TO_JULY = { start: '2019-01', end: '2019-07' };

function claimsOf(text: string) {
  const reading = openReading(gridFrom([text]), contextOf(release));
  const claims = readClaims(reading, [{ text, row: 1, column: 1 }], release.period);
  const said = claims.map(({ nos, groupSize, period }) => ({ nos, groupSize, period }));
  return { claims: said, problems: reading.log.problems.map(({ code }) => code) };
}

const CASES = [
  {
    text: '注：①序号1、4为4个地区对比；②序号5、7为1-7月数据。',
    claims: [
      { nos: [1, 4], groupSize: 4, period: null },
      { nos: [5, 7], groupSize: null, period: TO_JULY },
    ],
  },
  {
    text: '注：序号5、10、14、21为1-7月数据。',
    claims: [{ nos: [5, 10, 14, 21], groupSize: null, period: TO_JULY }],
  },
  {
    text: '备注：1.序号13-17均为五个地区对比；2.序号5和7均为2019年1至7月数据',
    claims: [
      { nos: [13, 14, 15, 16, 17], groupSize: 5, period: null },
      { nos: [5, 7], groupSize: null, period: TO_JULY },
    ],
  },
  { text: '注：增速按可比价格计算。', claims: [] },
];

test.for(CASES)('$text', ({ text, claims }) => {
  expect(claimsOf(text)).toEqual({ claims, problems: [] });
});

test('a clause on 序号 that is not understood is warned of', () => {
  expect(claimsOf('注：序号5的数据晚一个月')).toEqual({ claims: [], problems: ['bad-value'] });
});

test('a claim tells the months of its 序号 and of no other', () => {
  const claim = { nos: [5], groupSize: null, period: TO_JULY, text: '', row: 1, column: 1 };
  expect(claimedPeriod([claim], 5)).toEqual(TO_JULY);
  expect(claimedPeriod([claim], 6)).toBeNull();
  expect(claimedPeriod([claim], null)).toBeNull();
});
