import { beforeAll, expect, test } from 'vitest';
import type { SavedQuery } from '#server/schemas/saved-queries.ts';
import { Browser, join, openDesk } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

let chen: Browser;
let li: Browser;
let nobody: Browser;
beforeAll(async () => {
  const desk = await openDesk();
  chen = await join(desk, 'chen', ['viewer']);
  li = await join(desk, 'li', ['viewer']);
  nobody = new Browser(desk.app);
});

const keep = async (name: string, query: string) =>
  (await chen.send('POST', '/queries', { name, query })).json<SavedQuery>();
const namesFor = async (browser: Browser) =>
  (await browser.get('/queries')).json<SavedQuery[]>().map(({ name }) => name);
const change = (browser: Browser, { id }: SavedQuery, edit: object) =>
  browser.send('PATCH', `/queries/${id}`, edit);

test('a query is kept by its account alone, renamed, deleted and brought back', async () => {
  const kept = await keep('近一年', 'indicator=gdp&last=12');
  expect(kept).toMatchObject({ name: '近一年', sharing: 'none', isOwn: true });
  expect(await namesFor(chen)).toContain('近一年');
  expect(await namesFor(li)).not.toContain('近一年');
  assertProblem(await li.get(`/queries/${kept.id}`), 'unknown-query');
  assertProblem(await nobody.get('/queries'), 'sign-in-needed');

  await change(chen, kept, { name: '一年' });
  expect(await namesFor(chen)).toContain('一年');
  await change(chen, kept, { isDeleted: true });
  expect(await namesFor(chen)).not.toContain('一年');
  assertProblem(await chen.get(`/queries/${kept.id}`), 'unknown-query');
  await change(chen, kept, { isDeleted: false });
  expect(await namesFor(chen)).toContain('一年');
});

test('one is shared by its link, or with all of the office, and changed by its owner alone', async () => {
  const kept = await keep('各县', 'region=leping');
  await change(chen, kept, { sharing: 'link' });
  expect((await nobody.get(`/queries/${kept.id}`)).json()).toMatchObject({
    name: '各县',
    isOwn: false,
  });
  expect(await namesFor(li)).not.toContain('各县');
  await change(chen, kept, { sharing: 'office' });
  expect(await namesFor(li)).toContain('各县');
  assertProblem(await nobody.get(`/queries/${kept.id}`), 'unknown-query');
  assertProblem(await change(li, kept, { name: '我的' }), 'unknown-query');
});

test('a query that cannot stand in an address is refused, new or changed', async () => {
  for (const query of ['indicator=%', 'region=%zz', 'last=12#there']) {
    const refused = await chen.send('POST', '/queries', { name: '坏的', query });
    assertProblem(refused, 'bad-request');
    expect(refused.body).toContain(query);
  }
  const kept = await keep('好的', 'indicator=gdp');
  assertProblem(await change(chen, kept, { query: 'indicator=%' }), 'bad-request');
});

test('what a query asked for is kept, and what is no longer as it was is told', async () => {
  // The desk of tests is empty: nothing of it is in the dictionary any more.
  const kept = await keep('旧的', 'indicator=gdp,cpi-year&last=12');
  expect(kept.asked).toMatchObject([
    { kind: 'indicator', id: 'gdp' },
    { kind: 'indicator', id: 'cpi-year' },
  ]);
});

test('no two of an account have one name, kept, renamed or brought back; others may have it', async () => {
  const first = await keep('同名', 'last=3');
  const other = await keep('另一个', 'last=6');
  assertProblem(await chen.send('POST', '/queries', { name: '同名', query: 'last=9' }), 'conflict');
  const refused = await change(chen, other, { name: '同名' });
  assertProblem(refused, 'conflict');
  expect(refused.body).toContain('同名');
  expect((await change(chen, first, { name: '同名', query: 'last=4' })).statusCode).toBe(200);
  expect((await li.send('POST', '/queries', { name: '同名', query: '' })).statusCode).toBe(200);

  await change(chen, first, { isDeleted: true });
  expect((await change(chen, other, { name: '同名' })).statusCode).toBe(200);
  assertProblem(await change(chen, first, { isDeleted: false }), 'conflict');
});
