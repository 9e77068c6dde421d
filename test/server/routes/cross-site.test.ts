import { expect, test } from 'vitest';
import { Browser, join, openDesk, PASSWORD } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const settings = {
  allowSamePerson: true,
  rankingNeedsApproval: true,
  dictionaryNeedsReview: false,
  ledgerNeedsReview: false,
};
const elsewhere = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
];

test('a change without the session’s token is refused', async () => {
  const { administrator } = await openDesk();
  administrator.csrfToken = null;
  assertProblem(await administrator.send('PUT', '/settings', settings), 'csrf');
  assertProblem(await administrator.send('DELETE', '/session'), 'csrf');
  const again = { name: 'admin', password: PASSWORD };
  assertProblem(await administrator.send('POST', '/session', again), 'csrf');
});

test('a change with another session’s token is refused', async () => {
  const desk = await openDesk();
  const officer = await join(desk, 'li', ['officer']);
  desk.administrator.csrfToken = officer.csrfToken;
  assertProblem(await desk.administrator.send('PUT', '/settings', settings), 'csrf');
});

test('a change with the token goes through, from our own page too', async () => {
  const { administrator } = await openDesk();
  const own = { origin: 'http://localhost:80', host: 'localhost:80' };
  const response = await administrator.send('PUT', '/settings', settings, own);
  expect(response.json()).toEqual(settings);
});

test.for(elsewhere)('a change sent from elsewhere is refused: %o', async (headers) => {
  const { app, administrator } = await openDesk();
  assertProblem(await administrator.send('PUT', '/settings', settings, headers), 'cross-site');
  const signIn = { name: 'admin', password: PASSWORD };
  const stranger = new Browser(app);
  assertProblem(await stranger.send('POST', '/session', signIn, headers), 'cross-site');
  expect(stranger.cookie).toBeNull();
});

test.for(elsewhere)('a key is not honoured from elsewhere, to read either: %o', async (headers) => {
  const { administrator } = await openDesk();
  const made = await administrator.send('POST', '/keys', { label: '试', roles: ['administrator'] });
  const authorization = `Bearer ${made.json<{ word: string }>().word}`;
  const options = { authorization, ...headers };
  assertProblem(await administrator.send('GET', '/accounts', undefined, options), 'cross-site');
});

test('a draft is checked without an account, without a token, and with a cookie that has run out', async () => {
  const { app, clock, administrator } = await openDesk();
  clock.pass(600);
  administrator.csrfToken = null;
  for (const browser of [new Browser(app), administrator]) {
    const response = await browser.send('POST', '/releases/2019-06/draft-check', { text: '稿' });
    assertProblem(response, 'unknown-release');
  }
});
