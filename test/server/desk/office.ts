import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Lanes } from '#server/answering/lanes.ts';
import type { EditionStep } from '#domain/edition-steps.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import type { Db } from '#server/store/database.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { FOLDER, nameOf } from '../loading/uploads.ts';
import { signIn } from '../routes/officer.ts';

export const RELEASE = '2019-06';
const DESK = '/api/v1/desk';

/** An office on the data of June 2019: who enters, reviews, publishes and looks on, and a clock. */
export interface Office {
  db: Db;
  app: FastifyInstance;
  clock: { now: Date };
  li: Person;
  wang: Person;
  zhao: Person;
  /** Reads drafts, no more. */
  chen: Person;
  nobody: Person;
}

export type Person = ReturnType<typeof personAt>;

/** @param opened its database, where it is not one of a command, and who answers for it */
export async function openOffice(opened?: Db, lanes?: Lanes): Promise<Office> {
  const db = opened ?? (await fixtureDatabase());
  // In the morning of China: no test that lets an hour pass comes to another day.
  const clock = { now: new Date('2026-03-02T01:00:00.000Z') };
  const app = await fixtureApp(db, () => clock.now, lanes);
  return {
    db,
    app,
    clock,
    li: personAt(app, await signIn(db, 'li', ['officer'], clock.now)),
    wang: personAt(app, await signIn(db, 'wang', ['reviewer'], clock.now)),
    zhao: personAt(app, await signIn(db, 'zhao', ['publisher'], clock.now)),
    chen: personAt(app, await signIn(db, 'chen', ['viewer'], clock.now)),
    nobody: personAt(app, {}),
  };
}

export function personAt(app: FastifyInstance, headers: Record<string, string>) {
  const send = (method: 'POST' | 'PUT' | 'DELETE' | 'PATCH', url: string, payload?: object) =>
    app.inject({ method, url: `${DESK}${url}`, headers, ...(payload && { payload }) });
  return {
    headers,
    get: (url: string, more: Record<string, string> = {}) =>
      app.inject({ url: `/api/v1${url}`, headers: { ...headers, ...more } }),
    desk: (url: string) => app.inject({ url: `${DESK}${url}`, headers }),
    send,
    revise: (reason: string) => send('POST', `/releases/${RELEASE}/revisions`, { reason }),
    step: (step: EditionStep, more: object = {}) =>
      send('POST', `/releases/${RELEASE}/steps`, { step, ...more }),
    undo: (load: number, more: object = {}) =>
      send('POST', `/loads/${load}/undo`, { reason: '装错了', ...more }),
  };
}

/** The scorecard of 乐平市 with some of its words replaced. */
export function scorecard(replacements: readonly (readonly [from: string, to: string])[]): string {
  const printed = readFileSync(`${FOLDER}/${nameOf('附件1')}`, 'utf8');
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the scorecard has no “${from}”`);
    return text.replace(from, to);
  }, printed);
}

/** 乐平市 GDP 8.1 → 8.2: 8-8.5 is met still, and the place of 8.1 among the counties may move. */
export const GDP_82 = [['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.2']] as const;

/** Takes a text into the draft as an officer does: sends it, then takes the upload. */
export async function takeIn(person: Person, text: string, note = '更正'): Promise<EditionDetail> {
  const url = `/releases/${RELEASE}`;
  const sent = await person.send('POST', `${url}/uploads`, { text });
  const { id, errors } = sent.json<Upload>();
  if (errors !== 0) throw new Error(sent.body);
  const order = { uploadId: id, note, warningsReason: '已核对原表' };
  const taken = await person.send('POST', `${url}/loads`, order);
  if (taken.statusCode !== 201) throw new Error(taken.body);
  return taken.json<EditionDetail>();
}

/** All steps of a revision by three people. Returns the load that published it. */
export async function publishRevision(
  { li, wang, zhao }: Office,
  text: string,
  reason = '乐平市更正',
): Promise<number> {
  await li.revise(reason);
  await takeIn(li, text);
  await li.step('submit');
  await wang.step('approve');
  const published = await zhao.step('publish');
  const { loadId } = published.json<EditionDetail>();
  if (typeof loadId !== 'number') throw new Error(published.body);
  return loadId;
}
