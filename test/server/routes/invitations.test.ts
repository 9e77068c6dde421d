import { describe, expect, test } from 'vitest';
import { makeFirstInvitation } from '#server/accounts/invitations.ts';
import type { AccountAdded, InvitationLink, Session } from '#server/schemas/accounts.ts';
import {
  Browser,
  join,
  openDesk,
  openEmptyDesk,
  PASSWORD,
  signInAs,
  tokenOf,
  type Desk,
} from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const li = { name: 'li', displayName: '李明', roles: ['officer'] };
const first = { name: 'admin', displayName: '管理员', password: PASSWORD };
const next = '窑火 烧了 三天 三夜';

async function invite({ administrator }: Desk): Promise<string> {
  const added = await administrator.send('POST', '/accounts', li);
  return tokenOf(added.json<AccountAdded>().link.path);
}

async function inviteAgain({ administrator }: Desk): Promise<string> {
  const link = await administrator.send('POST', '/accounts/li/invitation');
  return tokenOf(link.json<InvitationLink>().path);
}

describe('the first link', () => {
  test('makes the administrator, who names himself, and signs him in', async () => {
    const { app, db, clock } = await openEmptyDesk();
    const token = tokenOf((await makeFirstInvitation(db, clock.read()))!.path);
    const browser = new Browser(app);
    const check = await browser.send('POST', '/invitations/check', { token });
    expect(check.json()).toEqual({
      name: null,
      displayName: null,
      isFirst: true,
      holds: 'nothing',
    });
    const response = await browser.send('POST', '/invitations/accept', { token, ...first });
    expect(response.json<Session>().actor).toMatchObject({
      name: 'admin',
      roles: ['administrator'],
    });
    expect(await makeFirstInvitation(db, clock.read())).toBeNull();
  });

  test('is void as soon as there is a newer one, or an account', async () => {
    const { app, db, clock } = await openEmptyDesk();
    const tokens = [
      tokenOf((await makeFirstInvitation(db, clock.read()))!.path),
      tokenOf((await makeFirstInvitation(db, clock.read()))!.path),
    ];
    const browser = new Browser(app);
    const [older = '', newer = ''] = tokens;
    const old = await browser.send('POST', '/invitations/accept', { token: older, ...first });
    assertProblem(old, 'invitation-over');
    await db
      .insertInto('account')
      .values({
        ...{ name: 'wang', displayName: '王', roles: '[]', passwordHash: null, createdAt: '' },
      })
      .execute();
    const late = await browser.send('POST', '/invitations/accept', { token: newer, ...first });
    assertProblem(late, 'invitation-over');
    expect(late.body).toContain('已经有账号');
  });

  test('wants a name that can be used, a person and a good password', async () => {
    const { app, db, clock } = await openEmptyDesk();
    const token = tokenOf((await makeFirstInvitation(db, clock.read()))!.path);
    const accept = (body: object) =>
      new Browser(app).send('POST', '/invitations/accept', { token, ...first, ...body });
    assertProblem(await accept({ name: '一' }), 'bad-request');
    assertProblem(await accept({ displayName: '' }), 'bad-request');
    assertProblem(await accept({ password: 'admin12345' }), 'weak-password');
    expect((await accept({})).statusCode).toBe(200);
  });
});

describe('a link', () => {
  test('tells whom it is for, sets the password and signs in', async () => {
    const desk = await openDesk();
    const token = await invite(desk);
    const browser = new Browser(desk.app);
    const check = await browser.send('POST', '/invitations/check', { token });
    expect(check.json()).toEqual({ name: 'li', displayName: '李明', isFirst: false, holds: null });
    const response = await browser.send('POST', '/invitations/accept', {
      token,
      password: PASSWORD,
    });
    expect(response.json<Session>().actor?.name).toBe('li');
    expect((await signInAs(desk.app, 'li')).response.statusCode).toBe(200);
  });

  test('can be used once', async () => {
    const desk = await openDesk();
    const token = await invite(desk);
    const accept = (password: string) =>
      new Browser(desk.app).send('POST', '/invitations/accept', { token, password });
    expect((await accept(PASSWORD)).statusCode).toBe(200);
    const again = await accept(next);
    assertProblem(again, 'invitation-over');
    expect(again.body).toContain('已经用过');
    assertProblem((await signInAs(desk.app, 'li', next)).response, 'sign-in-failed');
  });

  test('is used once also when it comes twice at the same time', async () => {
    const desk = await openDesk();
    const token = await invite(desk);
    const accept = (password: string) =>
      new Browser(desk.app).send('POST', '/invitations/accept', { token, password });
    const both = await Promise.all([accept(PASSWORD), accept(next)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  });

  test('is good for 72 hours', async () => {
    const desk = await openDesk();
    const token = await invite(desk);
    const check = () => new Browser(desk.app).send('POST', '/invitations/check', { token });
    desk.clock.pass(72 * 60 - 1);
    expect((await check()).statusCode).toBe(200);
    desk.clock.pass(1);
    const late = await check();
    assertProblem(late, 'invitation-over');
    expect(late.body).toContain('72 小时');
  });

  test('is void when a newer one was made, or the account is disabled', async () => {
    const desk = await openDesk();
    const older = await invite(desk);
    const newer = await inviteAgain(desk);
    const check = (token: string) =>
      new Browser(desk.app).send('POST', '/invitations/check', { token });
    assertProblem(await check(older), 'invitation-over');
    expect((await check(newer)).statusCode).toBe(200);
    await desk.administrator.send('PATCH', '/accounts/li', { isDisabled: true });
    assertProblem(await check(newer), 'invitation-over');
    const another = await desk.administrator.send('POST', '/accounts/li/invitation');
    assertProblem(another, 'conflict');
  });

  test('for a lost password ends the old one and its sessions, and is let in while others have to wait', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    for (let count = 1; count <= 5; count += 1) await signInAs(desk.app, 'li', 'a wrong password');
    const token = await inviteAgain(desk);
    const browser = new Browser(desk.app);
    const accepted = await browser.send('POST', '/invitations/accept', { token, password: next });
    expect(accepted.statusCode).toBe(200);
    expect((await officer.get('/session')).json<Session>().actor).toBeNull();
    desk.clock.pass(5);
    assertProblem((await signInAs(desk.app, 'li')).response, 'sign-in-failed');
    desk.clock.pass(5);
    expect((await signInAs(desk.app, 'li', next)).response.statusCode).toBe(200);
  });

  test('does not rename the account', async () => {
    const desk = await openDesk();
    const body = { token: await invite(desk), password: PASSWORD, name: 'admin' };
    const response = await new Browser(desk.app).send('POST', '/invitations/accept', body);
    assertProblem(response, 'bad-request');
  });

  test('that is none is said to be none', async () => {
    const { app } = await openDesk();
    const response = await new Browser(app).send('POST', '/invitations/check', { token: 'x' });
    assertProblem(response, 'invitation-over');
    expect(response.body).toContain('复制完整');
  });
});
