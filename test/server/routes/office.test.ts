import { describe, expect, test } from 'vitest';
import { makeFirstInvitation } from '#server/accounts/invitations.ts';
import { buildApp } from '#server/app.ts';
import type { Session } from '#server/schemas/accounts.ts';
import type { OfficeReply } from '#server/schemas/office.ts';
import { openServed } from '#server/store/database.ts';
import { readSettings } from '#server/store/settings.ts';
import { fixtureApp, openTestDatabase } from '#test/support/database.ts';
import { Browser, join, openDesk, PASSWORD, tokenOf } from '#test/support/desk.ts';
import { exampleFile } from '#test/support/example.ts';
import { assertProblem } from '#test/support/problem.ts';

const OFFICE = { name: ' 瑞昌市 ', kind: 'county', language: 'en', months: 'each' };
const FIRST = { name: 'admin', displayName: '周主任', password: PASSWORD };

const officeOf = async (app: Browser['app']) =>
  (await app.inject('/api/v1/office')).json<OfficeReply>();

async function openExample() {
  const db = await openServed(await exampleFile());
  const app = await buildApp({ db, pagesRoot: null, version: '1.2.3' });
  const token = tokenOf((await makeFirstInvitation(db, new Date()))!.path);
  const accept = (body: object) =>
    new Browser(app).send('POST', '/invitations/accept', { token, ...FIRST, ...body });
  return { app, db, token, accept };
}

test('what ships says that it is an example', async () => {
  const app = await fixtureApp(await openTestDatabase(await exampleFile()));
  expect(await officeOf(app)).toEqual({
    name: '景德镇市',
    nameEn: 'Jingdezhen',
    kind: 'city',
    whole: '全市',
    wholeEn: 'city',
    parts: '县（市、区）',
    partsEn: 'counties and districts',
    language: 'zh',
    months: 'merged',
    dutyWord: '责任部门',
    isExample: true,
    gapScale: { rateFloor: 0.5, countFloor: 1, steps: [0.5, 1.5, 3] },
  });
});

describe('the first administrator of a server that runs', () => {
  test('begins an office of his own, and is in it', async () => {
    const { app, token, accept } = await openExample();
    const check = await new Browser(app).send('POST', '/invitations/check', { token });
    expect(check.json()).toMatchObject({ isFirst: true, holds: 'example' });
    const response = await accept({ office: { ...OFFICE, dutyWord: '牵头单位' } });
    expect(response.json<Session>().actor?.name).toBe('admin');
    expect(await officeOf(app)).toMatchObject({
      ...{ name: '瑞昌市', whole: '全市', parts: '乡镇（街道）', language: 'en' },
      ...{ dutyWord: '牵头单位', isExample: false },
    });
    expect((await app.inject('/api/v1/releases')).json()).toEqual([]);
    await app.close();
  });

  test('does everything himself where he says so, what he entered included', async () => {
    const { app, db, accept } = await openExample();
    const response = await accept({ office: OFFICE, doesAll: true });
    expect(response.json<Session>().actor?.roles).toEqual([
      ...['officer', 'reviewer', 'publisher', 'administrator'],
    ]);
    expect(await readSettings(db)).toMatchObject({ allowSamePerson: true });
    const acts = await db.selectFrom('act').select(['kind', 'by']).execute();
    expect(acts).toContainEqual({ kind: 'settings-changed', by: 'admin' });
    await app.close();
  });

  test('who is refused changes nothing', async () => {
    const { app, accept } = await openExample();
    assertProblem(await accept({ office: { ...OFFICE, name: '市' } }), 'bad-request');
    assertProblem(await accept({ office: { ...OFFICE, kind: 'town' } }), 'bad-request');
    assertProblem(await accept({ office: OFFICE, password: 'admin12345' }), 'weak-password');
    expect((await officeOf(app)).isExample).toBe(true);
    expect((await accept({})).statusCode).toBe(200);
    await app.close();
  });
});

test('no other link begins an office', async () => {
  const desk = await openDesk();
  await join(desk, 'li', ['officer']);
  const again = await desk.administrator.send('POST', '/accounts/li/invitation');
  const token = tokenOf(again.json<{ path: string }>().path);
  const body = { token, password: PASSWORD, office: OFFICE };
  const response = await new Browser(desk.app).send('POST', '/invitations/accept', body);
  assertProblem(response, 'bad-request');
});
