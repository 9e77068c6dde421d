import { expect, test } from 'vitest';

import { readRelease } from '#server/tables/release.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';

test('a release.json is read, its period as months', () => {
  expect(loadRelease('2019-06')).toMatchObject({
    id: '2019-06',
    title: '2019年1-6月主要指标完成情况',
    issuer: '景德镇市人民政府办公室',
    docNo: '景府办字〔2019〕50号',
    publishedOn: '2019-07-29',
    period: { start: '2019-01', end: '2019-06' },
  });
});

const GOOD = { id: '2019-06', title: '通报', issuer: '办公室', period: '2019-01/2019-06' };

const BAD = [
  { name: 'no JSON', text: '{', count: 1 },
  { name: 'no object', text: '[]', count: 1 },
  { name: 'nothing in it', text: '{}', count: 3 },
  { name: 'a bad id', text: JSON.stringify({ ...GOOD, id: '2019/06' }), count: 1 },
  { name: 'a bad period', text: JSON.stringify({ ...GOOD, period: '2019年6月' }), count: 1 },
  { name: 'a year too early', text: JSON.stringify({ ...GOOD, period: '0201-06' }), count: 1 },
  {
    name: 'an impossible day',
    text: JSON.stringify({ ...GOOD, publishedOn: '2019-02-30' }),
    count: 1,
  },
  { name: 'an unknown access', text: JSON.stringify({ ...GOOD, access: 'secret' }), count: 1 },
  { name: 'a number for words', text: JSON.stringify({ ...GOOD, docNo: 50 }), count: 1 },
];

test.for(BAD)('$name is refused', ({ text, count }) => {
  const { release, problems } = readRelease(text, 'release.json');
  expect(release).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(
    Array.from({ length: count }, () => 'bad-release'),
  );
});

test('what may be left out may be left out, and a byte order mark is no fault', () => {
  const { release } = readRelease(`\ufeff${JSON.stringify(GOOD)}`, 'release.json');
  expect(release).toMatchObject({ docNo: null, publishedOn: null });
});

test('who may see it is read; of what everybody may see nothing is said', () => {
  const accessOf = (access: string) =>
    readRelease(JSON.stringify({ ...GOOD, access }), 'release.json').release?.access;
  expect(accessOf('restricted')).toBe('restricted');
  expect(accessOf('public')).toBeUndefined();
});

test('names in the list of annexes are read, and refused where they are no names', () => {
  const read = (annexNames: unknown) =>
    readRelease(JSON.stringify({ ...GOOD, annexNames }), 'release.json');
  expect(read({ 各责任部门: '市各责任部门' }).release?.annexNames).toEqual({
    各责任部门: '市各责任部门',
  });
  expect(read({}).release).not.toHaveProperty('annexNames');
  expect(read(null).release).not.toHaveProperty('annexNames');
  for (const bad of [['a'], 'a', { 甲: 1 }, { 甲: ' ' }]) {
    expect(read(bad).problems.map(({ code }) => code)).toEqual(['bad-release']);
  }
});

test('the day on which a bulletin urges on what is late is read, and refused where it is none', () => {
  const read = (urgedOn: unknown) =>
    readRelease(JSON.stringify({ ...GOOD, urgedOn }), 'release.json');
  expect(read('2019-07-20').release?.urgedOn).toBe('2019-07-20');
  expect(read(null).release).not.toHaveProperty('urgedOn');
  for (const bad of ['2019-02-30', '七月', 20190720]) {
    expect(read(bad).problems.map(({ code }) => code)).toEqual(['bad-release']);
  }
});
