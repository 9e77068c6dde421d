import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { Browser, join, openDesk, PASSWORD, signInAs } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const DAY = 24 * 60;
const right = { name: 'admin', password: PASSWORD };
const wrong = { ...right, password: 'a wrong password' };
const secretsOf = async ({ db }: Awaited<ReturnType<typeof openDesk>>) =>
  (await db.selectFrom('deviceSecret').selectAll().execute()).map(({ createdAt }) => createdAt);

describe('a browser that signed in before', () => {
  test('is let in while others, also behind the same address, have to wait', async () => {
    const { app, administrator } = await openDesk();
    await administrator.send('DELETE', '/session');
    for (let count = 1; count <= 40; count += 1) {
      await signInAs(app, count % 2 === 0 ? 'admin' : `n${count}`, 'a wrong password');
    }
    assertProblem((await signInAs(app, 'admin')).response, 'sign-in-delayed');
    expect((await administrator.send('POST', '/session', right)).statusCode).toBe(200);
  });

  test('is known after a restart, and over https by a name of its own', async () => {
    const { app, db, clock } = await openDesk();
    const browser = new Browser(app, 'https');
    const { cookies } = await browser.send('POST', '/session', right);
    expect(cookies[1]).toMatchObject({
      name: '__Host-tongbao_device',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      maxAge: 180 * DAY * 60,
    });
    const again = await buildApp({ db, pagesRoot: null, version: '1', now: clock.read });
    const later = new Browser(again, 'https');
    later.device = browser.device;
    for (let count = 1; count <= 5; count += 1) await signInAs(again, 'admin', 'a wrong password');
    expect((await later.send('POST', '/session', right)).statusCode).toBe(200);
  });

  test('waits for its own failures, and only it does', async () => {
    const { app, administrator } = await openDesk();
    await administrator.send('DELETE', '/session');
    for (let count = 1; count <= 5; count += 1) await administrator.send('POST', '/session', wrong);
    assertProblem(await administrator.send('POST', '/session', right), 'sign-in-delayed');
    expect((await signInAs(app, 'admin')).response.statusCode).toBe(200);
  });

  test('is a stranger to every other account', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    await officer.send('DELETE', '/session');
    for (let count = 1; count <= 5; count += 1) await signInAs(desk.app, 'admin', 'wrong');
    assertProblem(await officer.send('POST', '/session', right), 'sign-in-delayed');
  });

  test('shared by two is known to both', async () => {
    const desk = await openDesk();
    const browser = await join(desk, 'li', ['officer']);
    await browser.send('DELETE', '/session');
    await browser.send('POST', '/session', right);
    await browser.send('DELETE', '/session');
    for (const name of ['admin', 'li']) {
      for (let count = 1; count <= 5; count += 1) await signInAs(desk.app, name, 'wrong');
      const response = await browser.send('POST', '/session', { name, password: PASSWORD });
      expect(response.statusCode).toBe(200);
      await browser.send('DELETE', '/session');
    }
  });
});

describe('the secret', () => {
  test('is another every ninety days; those that nothing can be signed with go', async () => {
    const desk = await openDesk();
    const [first] = await secretsOf(desk);
    desk.clock.pass(89 * DAY);
    await signInAs(desk.app, 'admin');
    expect(await secretsOf(desk)).toEqual([first]);
    desk.clock.pass(DAY);
    await signInAs(desk.app, 'admin');
    expect(await secretsOf(desk)).toHaveLength(2);
    desk.clock.pass(180 * DAY);
    await signInAs(desk.app, 'admin');
    expect(await secretsOf(desk)).not.toContain(first);
  });
});
