import { beforeEach, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Account } from '#server/schemas/accounts.ts';
import { listReleases } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';
import { copyData, editFile } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { openDesk, type Desk } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

/**
 * One engine ends a text at a zero letter or refuses it, the other keeps it; halves of letters become others
 * in silence, and hashes of what was written no longer fit. Neither comes as far as a database.
 */
const NONE = [
  { name: 'a zero letter', letter: '\u0000' },
  { name: 'the first half of a letter', letter: '\ud842' },
  { name: 'the second half of one', letter: '\udfb7' },
];
const li = { name: 'li', displayName: '李明', roles: ['officer'] };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

test.for(NONE)('$name in a body is refused, and nothing is kept', async ({ letter }) => {
  const { administrator } = desk;
  const add = (body: object) => administrator.send('POST', '/accounts', body);
  assertProblem(await add({ ...li, displayName: `李${letter}明` }), 'bad-request');
  assertProblem(await add({ ...li, roles: ['officer', letter] }), 'bad-request');
  assertProblem(await add({ ...li, [`scope${letter}`]: null }), 'bad-request');
  const all = (await administrator.get('/accounts')).json<Account[]>();
  expect(all.map(({ name }) => name)).toEqual(['admin']);
  expect((await add({ ...li, displayName: '李𠮷' })).statusCode).toBe(200);
});

test('a zero letter in an address is refused', async () => {
  const { administrator } = desk;
  assertProblem(await administrator.get('/releases?asOf=%00'), 'bad-request');
  assertProblem(await administrator.get('/releases?asOf=%E4%B9%90%00'), 'bad-request');
  assertProblem(await administrator.get('/releases/2019-06%00'), 'bad-request');
  // Halves of letters can't be written there: they are no UTF-8.
  assertProblem(await administrator.get('/releases?asOf=%ED%A0%80'), 'bad-request');
});

test('lists in lists without end are looked through to the end', async () => {
  const deep = `${'['.repeat(100_000)}"\\ud842"${']'.repeat(100_000)}`;
  const { app } = desk;
  const headers = { 'content-type': 'application/json' };
  const payload = `{"format":"csv","query":${deep}}`;
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/frozen',
    headers,
    payload,
  });
  assertProblem(response, 'bad-request');
});

test('files name letters by number, and are read without such', async () => {
  const db = await fixtureDatabase();
  const app = await fixtureApp(db);
  const folder = copyData();
  editFile(
    `${folder}/releases/2020-07/release.json`,
    '"title": "',
    String.raw`"title": "\u0000\ud842`,
  );
  const options = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };
  expect((await loadFiles(db, [folder], options)).problems).toEqual([]);
  const titles = (await listReleases(db, NOW)).map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith('\ufffd'))).toHaveLength(1);
  expect(titles.every((title) => title.isWellFormed() && !title.includes('\0'))).toBe(true);
  await app.close();
});
