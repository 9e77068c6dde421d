import { expect, test } from 'vitest';
import { dueOn, readProcess, stateOf } from '#domain/assessments/process.ts';

const steps = (rows: readonly Readonly<Record<string, string>>[]) =>
  readProcess({
    kind: 'assessment-steps',
    subject: 'x',
    file: 'x.csv',
    sheet: null,
    title: null,
    notes: [],
    rows: rows.map((cells, index) => ({ cells, row: index })),
  });

test('approval and publication are of results, and fall with them', () => {
  const approved = { step: '审定', on: '2023-01-20', digest: 'abc' };
  const published = { step: '公布', on: '2023-01-25', digest: 'abc' };
  expect(stateOf(steps([]), 'abc')).toBe('begun');
  expect(stateOf(steps([published, approved]), 'abc')).toBe('published');
  expect(stateOf(steps([published, approved]), 'def')).toBe('changed');
  expect(stateOf(steps([approved]), 'def')).toBe('changed');
  // Which results were published is not said.
  expect(stateOf(steps([{ step: '公布', on: '2023-01-25' }]), 'abc')).toBe('changed');
  const back = { step: '撤回', on: '2023-01-26' };
  expect(stateOf(steps([approved, published, back]), 'abc')).toBe('begun');
});

test('dates of the year after', () => {
  expect(dueOn('次年1月10日前', 2022)).toBe('2023-01-10');
  expect(dueOn('当年12月1日前', 2022)).toBe('2022-12-01');
  expect(dueOn('适时', 2022)).toBeNull();
});
