import { describe, expect, test } from 'vitest';
import type { Account, AccountAdded, InvitationLink, Session } from '#server/schemas/accounts.ts';
import { Browser, join, openDesk, PASSWORD, signInAs, tokenOf } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const li = { name: 'li', displayName: '李明', roles: ['officer', 'reviewer'] };
const isSignedIn = async (browser: Browser) =>
  (await browser.get('/session')).json<Session>().actor !== null;

describe('an account', () => {
  test('is added without a password, with a link for its owner', async () => {
    const { administrator } = await openDesk();
    const added = await administrator.send('POST', '/accounts', { ...li, name: ' Li ' });
    expect(added.json()).toEqual({
      account: {
        ...li,
        scope: null,
        isDisabled: false,
        hasPassword: false,
        createdAt: '2026-03-02T01:00:00.000Z',
      },
      link: {
        path: expect.stringMatching(/^\/welcome#[\w-]{43}$/u) as string,
        expiresAt: '2026-03-05T01:00:00.000Z',
      },
    });
    expect(added.headers['cache-control']).toBe('no-store');
    const all = (await administrator.get('/accounts')).json<Account[]>();
    expect(all.map(({ name }) => name)).toEqual(['admin', 'li']);
  });

  const refused = [
    { name: 'a name that is taken', body: { ...li, name: 'ADMIN' }, code: 'conflict' },
    { name: 'a name with blanks', body: { ...li, name: 'li ming' }, code: 'bad-request' },
    { name: 'a name in Chinese', body: { ...li, name: '李明' }, code: 'bad-request' },
    { name: 'the log’s own name', body: { ...li, name: 'system' }, code: 'bad-request' },
    { name: 'nobody’s name', body: { ...li, displayName: ' ' }, code: 'bad-request' },
    { name: 'no role', body: { ...li, roles: [] }, code: 'bad-request' },
    { name: 'an unknown role', body: { ...li, roles: ['king'] }, code: 'bad-request' },
    { name: 'a password', body: { ...li, password: PASSWORD }, code: 'unknown-parameter' },
  ] as const;

  test.for(refused)('with $name is refused', async ({ body, code }) => {
    const { administrator } = await openDesk();
    assertProblem(await administrator.send('POST', '/accounts', body), code);
  });

  test('whose roles change is signed out elsewhere, and has them at once', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    const path = '/accounts/li';
    const response = await desk.administrator.send('PATCH', path, { roles: ['publisher'] });
    expect(response.json<Account>().roles).toEqual(['publisher']);
    expect(await isSignedIn(officer)).toBe(false);
    const again = await signInAs(desk.app, 'li');
    expect(again.response.json<Session>().actor?.rights).toEqual(['read-drafts', 'publish']);
  });

  test('that is disabled is signed out and can’t sign in, until it is enabled', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    await desk.administrator.send('PATCH', '/accounts/li', { isDisabled: true });
    expect(await isSignedIn(officer)).toBe(false);
    const refused = (await signInAs(desk.app, 'li')).response;
    assertProblem(refused, 'sign-in-failed');
    expect(refused.body).toContain('已停用');
    await desk.administrator.send('PATCH', '/accounts/li', { isDisabled: false });
    expect((await signInAs(desk.app, 'li')).response.statusCode).toBe(200);
  });

  test('can be signed out everywhere', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    const response = await desk.administrator.send('DELETE', '/accounts/li/sessions');
    expect(response.json()).toEqual({ ended: 1 });
    expect(await isSignedIn(officer)).toBe(false);
  });

  test('that there is not is said to be unknown', async () => {
    const { administrator } = await openDesk();
    assertProblem(await administrator.send('PATCH', '/accounts/x', {}), 'unknown-account');
    assertProblem(await administrator.send('POST', '/accounts/x/invitation'), 'unknown-account');
    assertProblem(await administrator.send('DELETE', '/accounts/x/sessions'), 'unknown-account');
  });
});

describe('the last administrator', () => {
  test.for([{ isDisabled: true }, { roles: ['officer'] }])('stays: %o', async (change) => {
    const desk = await openDesk();
    const { administrator } = desk;
    assertProblem(await administrator.send('PATCH', '/accounts/admin', change), 'conflict');
    // One who never set a password can't take over.
    await administrator.send('POST', '/accounts', { ...li, roles: ['administrator'] });
    assertProblem(await administrator.send('PATCH', '/accounts/admin', change), 'conflict');
    await join(desk, 'wang', ['administrator']);
    const response = await administrator.send('PATCH', '/accounts/admin', change);
    expect(response.statusCode).toBe(200);
  });

  test('keeps the session in which he gives himself more roles', async () => {
    const { app, administrator } = await openDesk();
    const { browser: other } = await signInAs(app, 'admin');
    const roles = ['officer', 'administrator'];
    await administrator.send('PATCH', '/accounts/admin', { roles });
    expect([await isSignedIn(administrator), await isSignedIn(other)]).toEqual([true, false]);
  });
});

describe('one who is no administrator', () => {
  const requests = [
    ['GET', '/accounts'],
    ['POST', '/accounts', li],
    ['PATCH', '/accounts/admin', { isDisabled: true }],
    ['POST', '/accounts/admin/invitation'],
    ['DELETE', '/accounts/admin/sessions'],
    ['PUT', '/settings', { allowSamePerson: true, rankingNeedsApproval: true }],
  ] as const;

  test('may not manage accounts, and is told who may', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'wang', ['viewer', 'officer', 'reviewer', 'publisher']);
    for (const [method, path, body] of requests) {
      const response = await officer.send(method, path, body);
      assertProblem(response, 'forbidden');
      expect(response.body).toContain('管理员');
      expect(response.headers['cache-control']).toBe('no-store');
      assertProblem(await new Browser(desk.app).send(method, path, body), 'sign-in-needed');
    }
    expect((await officer.get('/settings')).json()).toEqual({
      allowSamePerson: false,
      rankingNeedsApproval: false,
      dictionaryNeedsReview: false,
      ledgerNeedsReview: false,
    });
  });
});

test('every change is in the log, with what changed and by whom, and no secret', async () => {
  const { db, administrator } = await openDesk();
  const added = (await administrator.send('POST', '/accounts', li)).json<AccountAdded>();
  await administrator.send('PATCH', '/accounts/li', { displayName: '李鸣' });
  await administrator.send('PATCH', '/accounts/li', { displayName: '李鸣' });
  const link = (await administrator.send('POST', '/accounts/li/invitation')).json<InvitationLink>();
  const settings = { allowSamePerson: true, rankingNeedsApproval: false };
  await administrator.send('PUT', '/settings', settings);
  await administrator.send('PUT', '/settings', settings);
  const acts = await db.selectFrom('act').selectAll().orderBy('id').execute();
  expect(acts.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'account-added account/admin',
    'invitation-used account/admin',
    'account-added account/li',
    'invitation-made account/li',
    'account-changed account/li',
    'invitation-made account/li',
    'settings-changed settings',
  ]);
  expect(new Set(acts.map(({ by, door }) => `${by} ${door}`))).toEqual(new Set(['admin session']));
  expect(acts[4]?.detail).toBe('{"displayName":{"from":"李明","to":"李鸣"}}');
  const kept = JSON.stringify(acts);
  for (const { path } of [added.link, link]) expect(kept).not.toContain(tokenOf(path));
});
