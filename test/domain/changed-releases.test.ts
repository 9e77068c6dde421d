import { expect, test } from 'vitest';
import { changedReleases } from '#domain/changed-releases.ts';

const release = (id: string, loadedAt: string) => ({
  id,
  loadedAt,
  title: id,
  issuer: '市政府',
  docNo: null,
  publishedOn: null,
  period: { start: '2019-01', end: id },
  opening: '',
  closing: '',
});
const june = release('2019-06', '2026-01-05T08:00:00.000Z');
const july = release('2019-07', '2026-02-05T08:00:00.000Z');
const revised = { ...june, loadedAt: '2026-03-02T01:05:00.000Z' };

const cases = [
  { name: 'nothing where nothing changed', before: [june], after: [june], expected: [] },
  { name: 'a new one', before: [june], after: [july, june], expected: ['2019-07'] },
  {
    name: 'a revised one beside a new one',
    before: [june],
    after: [july, revised],
    expected: ['2019-07', '2019-06'],
  },
  {
    name: 'one that stands as before a revision that was taken back',
    before: [revised],
    after: [june],
    expected: ['2019-06'],
  },
  { name: 'one that is gone', before: [july, june], after: [june], expected: ['2019-07'] },
];

test.for(cases)('changed is $name', ({ before, after, expected }) => {
  expect(changedReleases(before, after)).toEqual(expected);
});
