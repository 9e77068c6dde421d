import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMistakes } from '#server/answers/findings.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
let view: DataView;
beforeAll(async () => {
  app = await fixtureApp();
  view = await app.view();
});
afterAll(() => app.close());

test('the mistakes of a release are found once, whatever is published elsewhere', async () => {
  const release = requireRelease(view, '2019-06');
  const mistakes = await findMistakes(view, release);
  expect(mistakes).not.toHaveLength(0);
  expect(await findMistakes(view, release)).toBe(mistakes);
  expect(await findMistakes({ ...view, version: 'next' }, release)).toBe(mistakes);
  expect(await findMistakes(view, requireRelease(view, '2020-07'))).not.toEqual(mistakes);
});

test('another dictionary may find others in the same tables', async () => {
  const release = requireRelease(view, '2019-06');
  const { dictionary } = view;
  const groups = dictionary.groups.map((group) => ({ ...group, memberIds: [] }));
  const ungrouped = { ...view, dictionary: { ...dictionary, groups } };
  const codes = new Set((await findMistakes(ungrouped, release)).map(({ code }) => code));
  expect(codes).toContain('rank-unexpected');
  expect(new Set((await findMistakes(view, release)).map(({ code }) => code))).not.toContain(
    'rank-unexpected',
  );
});

test('another period or other regions it does without may make others of the same tables', async () => {
  const release = requireRelease(view, '2019-06');
  const mistakes = await findMistakes(view, release);
  const later = { ...release, period: { start: '2019-01', end: '2019-07' } };
  expect(await findMistakes(view, later)).not.toEqual(mistakes);
  const without = { ...release, completeWithout: ['taoci'] };
  expect(await findMistakes(view, without)).not.toBe(mistakes);
  expect(await findMistakes(view, release)).toEqual(mistakes);
});
