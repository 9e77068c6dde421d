import { expect, test } from 'vitest';
import { unknownName } from '#lib/ui/unknown-names.ts';

const known = [
  { key: 'czj', name: '市财政局' },
  { key: 'gxj', name: '市工信局' },
];
const hrefOf = (key: string | null) => (key === null ? '/tasks' : `/tasks?unit=${key}`);
const of = (asked: string | null) => unknownName(asked, { noun: '责任单位', known, hrefOf });

test('a name that is known, or none, is not unknown', () => {
  expect(of('czj')).toBeNull();
  expect(of(null)).toBeNull();
});

test('an unknown name has the nearest, by key or by name, and the way without it', () => {
  const nearest = { name: '市财政局', href: '/tasks?unit=czj' };
  expect(of('市财正局')).toEqual({
    noun: '责任单位',
    asked: '市财正局',
    nearest,
    without: '/tasks',
  });
  expect(of('czjj')?.nearest).toEqual(nearest);
  expect(of('nobody')?.nearest).toBeNull();
});
