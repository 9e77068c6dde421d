import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import type { Db } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureApp, fixtureFile, openNode } from '#test/support/database.ts';
import {
  GDP_82,
  openOffice,
  personAt,
  RELEASE,
  scorecard,
  takeIn,
  type Office,
  type Person,
} from './office.ts';

/** How often each race is run; more by hand. */
const RACES = Number(process.env.RACES ?? 3);
const MINUTE = 60_000;
const GDP_83 = [['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.3']] as const;

/** One office at two servers of one database. */
let here: Office;
let there: { db: Db; app: FastifyInstance };
beforeEach(async () => {
  const database = await fixtureFile();
  here = await openOffice(await openNode(database));
  const db = await openNode(database);
  there = { db, app: await fixtureApp(db, () => here.clock.now) };
});
afterEach(async () => {
  await Promise.all([here.app.close(), there.app.close()]);
});

/** The same act at both nodes at once. @returns the statuses, the smaller first */
async function race(
  person: Person,
  act: (one: Person) => Promise<LightMyRequestResponse>,
): Promise<number[]> {
  const [one, other] = [person, personAt(there.app, person.headers)];
  // Neither has an advantage for long.
  const both = Math.random() < 0.5 ? [one, other] : [other, one];
  const responses = await Promise.all(both.map(act));
  return responses.map(({ statusCode }) => statusCode).sort((a, b) => a - b);
}

/** Those that count, without what shows drafts. */
const loads = async () => {
  const all = here.db.selectFrom('load').select('id').where('id', '<=', NOW).orderBy('id');
  return (await all.execute()).map(({ id }) => id);
};

/** Of two texts that which is not published now. */
const textOf = (turn: number) => scorecard(turn % 2 === 0 ? GDP_82 : GDP_83);

test(
  'of two who do the same to an edition at two nodes one is told that it is done',
  { timeout: 30_000 + RACES * 30_000 },
  async () => {
    const { li, wang, zhao } = here;
    for (let turn = 0; turn < RACES; turn += 1) {
      expect(await race(li, (one) => one.revise('乐平市更正'))).toEqual([201, 409]);
      await takeIn(turn % 2 === 0 ? li : personAt(there.app, li.headers), textOf(turn));
      for (const [person, step] of [
        [li, 'submit'],
        [wang, 'approve'],
        [zhao, 'publish'],
      ] as const) {
        // What has been published is no edition that is being prepared any more.
        const refused = step === 'publish' ? 404 : 409;
        expect([step, await race(person, (one) => one.step(step))]).toEqual([step, [200, refused]]);
      }
    }
    expect(await loads()).toEqual(Array.from({ length: RACES + 1 }, (_, at) => at + 1));
    const last = RACES + 1;
    expect(await race(zhao, (one) => one.undo(last))).toEqual([200, 409]);
    expect(await loads()).toHaveLength(RACES + 2);
    expect((await verifyDatabase(there.db)).fault).toBeNull();
  },
);

test(
  'an embargo that ends is published by one of two nodes, and both show it',
  { timeout: 30_000 + RACES * 30_000 },
  async () => {
    const { li, wang, zhao, clock, nobody } = here;
    const card = `/releases/${RELEASE}/scorecards/leping`;
    for (let turn = 0; turn < RACES; turn += 1) {
      await li.revise('乐平市更正');
      await takeIn(li, textOf(turn));
      await li.step('submit');
      await wang.step('approve');
      const embargoUntil = new Date(clock.now.getTime() + MINUTE).toISOString();
      expect((await zhao.step('schedule', { embargoUntil })).statusCode).toBe(200);
      clock.now = new Date(clock.now.getTime() + MINUTE);
      expect(await race(nobody, (one) => one.get(card))).toEqual([200, 200]);
      const shownBy = async (app: typeof here.app) => (await app.inject(`/api/v1${card}`)).body;
      // Who waits longer than two seconds for it is told what was there before.
      await expect.poll(() => shownBy(here.app)).toContain(turn % 2 === 0 ? '8.2' : '8.3');
      expect(await shownBy(there.app)).toBe(await shownBy(here.app));
      expect(await loads()).toHaveLength(turn + 2);
    }
    expect((await verifyDatabase(there.db)).fault).toBeNull();
  },
);

test('two who begin one draft at two nodes go on with the same', async () => {
  const { li, chen } = here;
  await li.revise('乐平市更正');
  const other = personAt(there.app, chen.headers);
  await takeIn(li, textOf(0));
  const url = `/releases/${RELEASE}`;
  const [own, seen] = [await li.desk(url), await other.desk(url)].map((response) =>
    response.json<EditionDetail>(),
  );
  expect(seen?.current).toEqual(own?.current);
  const drafted = `/releases/${RELEASE}/scorecards/leping?draft=${RELEASE}`;
  expect((await other.get(drafted)).body).toBe((await li.get(drafted)).body);
});
