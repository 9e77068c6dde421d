import { expect, test } from 'vitest';
import { editQuery, keepQuery, listQueries } from '#server/answers/saved-queries.ts';
import { openDesk } from '#test/support/desk.ts';

const admin = { name: 'admin' };
const day = (number: number) => new Date(Date.UTC(2026, 2, number));

async function openQueries() {
  const { app, db } = await openDesk();
  const view = await app.view();
  const keep = (name: string, now = day(1)) =>
    keepQuery(view, db, admin, { name, query: 'last=12' }, now);
  const set = (id: string, isDeleted: boolean, now: Date) =>
    editQuery(view, db, admin, { id, edit: { isDeleted }, now });
  const names = async () => (await listQueries(view, db, admin)).map(({ name }) => name);
  return { keep, set, names };
}

test('what was deleted is brought back for thirty days, and is gone after them', async () => {
  const { keep, set, names } = await openQueries();
  const { id } = await keep('一');
  await set(id, true, day(1));
  await set(id, false, day(31));
  expect(await names()).toEqual(['一']);
  await set(id, true, day(31));
  await expect(set(id, false, day(62))).rejects.toMatchObject({ code: 'unknown-query' });
});

test('an account has no more than five hundred, brought back or new; deleted ones do not count', async () => {
  const { keep, set, names } = await openQueries();
  const { id } = await keep('删了的');
  await set(id, true, day(1));
  for (let at = 0; at < 500; at += 1) await keep(`${at}`);
  await expect(keep('多一个')).rejects.toMatchObject({ code: 'conflict' });
  await expect(set(id, false, day(2))).rejects.toMatchObject({ code: 'conflict' });
  expect(await names()).toHaveLength(500);
});
