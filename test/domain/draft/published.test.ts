import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAgainst } from '#domain/draft/check.ts';
import { expectBulletin, type Expectation } from '#domain/draft/expected.ts';
import { edit, realTruth } from './real-release.ts';

/** The bulletin of June 2019 as the office published it. */
const PUBLISHED = readFileSync('test/golden/bulletin/2019-06.txt', 'utf8');
const QUIET = { differs: 0, notUnderstood: 0, missing: 0, notes: 0 };

let expectation: Expectation;
beforeAll(async () => {
  expectation = expectBulletin(await realTruth());
});

const check = (draft: string) => checkAgainst(draft, expectation);

describe('the bulletin as it was published', () => {
  test('is right in all of its 270 claims, and nothing about it is odd', () => {
    expect(check(PUBLISHED).counts).toEqual({ ...QUIET, claims: 270, agrees: 270 });
  });

  test.for([
    {
      name: 'all numbers of titles, blocks and items',
      marks: /^(?:[一二]、|（[一二三四五六]）|\d+．)/gmu,
    },
    { name: 'numbers of the titles', marks: /^[一二]、/gmu },
    { name: 'numbers of the items', marks: /^\d+．/gmu },
  ])('may lack what Word numbers by itself: $name', ({ marks }) => {
    expect(check(PUBLISHED.replaceAll(marks, '')).counts).toMatchObject({ ...QUIET, agrees: 270 });
  });

  test.for([
    {
      name: 'older titles',
      from: '一、县（市、区）、园区',
      to: '一、各县（市、区）、园区主要指标增速完成情况',
    },
    { name: 'a longer title', from: '二、责任部门', to: '二、各责任部门' },
    {
      name: 'an older opening',
      from: '均有部分主要指标未完成目标',
      to: '均有未达到目标的指标',
    },
  ])('may have $name', ({ from, to }) => {
    expect(check(edit(PUBLISHED, from, to)).counts).toMatchObject({ ...QUIET, agrees: 270 });
  });

  test('is not right where its opening says that only some are behind', () => {
    const draft = edit(PUBLISHED, '各县（市、区）、园区均有部分', '昌江区、珠山区有部分');
    expect(check(draft).counts).toMatchObject({ differs: 1, agrees: 269 });
  });

  test.for([
    { from: '占比为60.0%', to: '占比为60.0‱' },
    { from: '规上工业增加值同比增长7.8%', to: '规上工业增加值同比增长7.8‱' },
  ])('is not right where a sign says hundredths of a percent: $to', ({ from, to }) => {
    const { claims, counts } = check(edit(PUBLISHED, from, to));
    expect(counts).toMatchObject({ differs: 1, notUnderstood: 0 });
    expect(claims.find(({ verdict }) => verdict === 'differs')?.cause).toBe('单位应为%。');
  });

  test.for(['\u2212', '\uFF0D', '\u2013', '\u2011', '\u2014', '\uFE63', '\u2012'])(
    'may have a minus written %j',
    (minus) => {
      const draft = PUBLISHED.replaceAll(/-(?=1家)/gu, minus);
      expect(draft).not.toBe(PUBLISHED);
      expect(check(draft).counts).toMatchObject({ ...QUIET, agrees: 270 });
    },
  );
});
