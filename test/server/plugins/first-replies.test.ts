import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { createFirstReplies } from '#server/plugins/first-replies.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { loadMadeUp } from '#test/support/made-up-release.ts';

const LIST = '/api/v1/releases';

test('what was asked for before a load and brought after it is sent to nobody, nor kept', async () => {
  const db = await fixtureDatabase();
  const app = await fixtureApp(db);
  let loads = 0;
  const withLoadBetween = async (asked: InjectOptions | string) => {
    const answer = await app.inject(asked);
    if (JSON.stringify(asked).includes(`"${LIST}"`) && loads === 0) {
      loads += 1;
      await loadMadeUp(db, '2020-09', ['cpi-year,jingdezhen,2020-09/2020-09,101.7,']);
    }
    return answer;
  };
  let first: ReturnType<typeof createFirstReplies> | null = null;
  app.get('/asked', async (request) => {
    first ??= createFirstReplies({
      view: () => app.view(),
      inject: withLoadBetween as typeof app.inject,
    });
    return first(request);
  });
  const replies = async () => (await app.inject('/asked')).json<{ replies: string }>().replies;
  expect(await replies()).not.toContain(LIST);
  expect(loads).toBe(1);
  for (const visit of [1, 2]) {
    expect(await replies(), `visit ${visit}`).toContain('"2020-09"');
  }
});
