import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Collecting } from '#server/schemas/collection.ts';
import type { EntryGrid, EntryList } from '#server/schemas/entry.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from '../routes/officer.ts';
import {
  as,
  boardOf,
  change,
  COLLECTION,
  LEPING,
  openCollecting,
  RELEASE,
  type,
  type CollectingOffice,
} from './collecting.ts';
import { entryOf, gridOf, put } from './entries.ts';

let office: CollectingOffice;
beforeEach(async () => {
  office = await openCollecting();
});
afterEach(() => office.app.close());

describe('an account with a scope', () => {
  test('sees its own lines of the drafts, and no more of the desk', async () => {
    const list = (await office.fgw.get(entryOf(RELEASE))).json<EntryList>();
    expect(list.tables.map(({ subject, rows }) => [subject, rows])).toEqual([
      ['leping', 2],
      ['fuliang', 2],
    ]);
    const { rows } = await gridOf(office.fgw, RELEASE, LEPING);
    expect(rows.map(({ indicator }) => indicator.id)).toEqual(['gdp', 'fixed-asset-investment']);
    expect((await office.county.get(entryOf(RELEASE))).json<EntryList>().tables).toHaveLength(1);
    const mine = (await office.county.get('/desk/collecting')).json<Collecting>();
    expect(mine).toMatchObject([{ release: RELEASE, lines: 3, filled: 0, dueOn: '2019-10-12' }]);
    for (const path of [
      '/desk/releases',
      `/desk/releases/${RELEASE}`,
      COLLECTION,
      `/releases?draft=${RELEASE}`,
    ]) {
      assertProblem(await office.fgw.get(path), 'forbidden');
    }
    const submitted = await office.fgw.send('POST', `/releases/${RELEASE}/steps`, {
      step: 'submit',
    });
    assertProblem(submitted, 'forbidden');
    expect(submitted.json<{ detail: string }>().detail).toContain('只填报指定的行');
  });

  test('enters its lines, and two at once do not hinder each other', async () => {
    const opened = await gridOf(office.fgw, RELEASE, LEPING);
    expect((await type(office, office.county, 'retail-sales', '9.1')).statusCode).toBe(200);
    const rows = [{ indicatorId: 'gdp', target: '8', actual: '8.2' }];
    const saved = await put(
      office,
      office.fgw,
      { rows, base: opened.base },
      { release: RELEASE, table: LEPING },
    );
    expect(saved.statusCode, saved.body).toBe(200);
    const all = (await gridOf(office.li, RELEASE, LEPING)).rows;
    expect(all.map(({ actualText }) => actualText)).toEqual(['8.2', '', '9.1']);
  });

  test('is refused by name where a line is another’s, and told who may', async () => {
    const { base } = await gridOf(office.fgw, RELEASE, LEPING);
    const rows = [{ indicatorId: 'retail-sales', target: '', actual: '9.9' }];
    const refused = await put(
      office,
      office.fgw,
      { rows, base },
      { release: RELEASE, table: LEPING },
    );
    assertProblem(refused, 'forbidden');
    const { detail } = refused.json<{ detail: string }>();
    expect(detail).toBe(
      '这里只填“发展和改革委员会”的行，不能改：乐平市社会消费品零售总额。可以填的有：leping.wu、li。',
    );
    expect((await boardOf(office)).filled).toBe(0);
  });

  test('takes no line of another’s away by a sheet of its own making', async () => {
    await type(office, office.county, 'retail-sales', '9.1');
    const text = [
      '2019年1-9月乐平市主要指标完成情况',
      '序号\t指标名称\t1-9月实际完成',
      '1\t地区生产总值\t8.2',
      '2\t社会消费品零售总额\t1.0',
    ].join('\n');
    const sent = await office.fgw.send('POST', `/releases/${RELEASE}/uploads`, { text });
    const { id } = sent.json<{ id: string }>();
    const path = `/desk/releases/${RELEASE}/returns/${id}`;
    assertProblem(await change(office, 'POST', path, office.fgw, {}), 'forbidden');
    assertProblem(
      await change(office, 'POST', path, office.fgw, { unit: 'region:leping' }),
      'forbidden',
    );
  });

  test('is set by an administrator, by the dictionary, and counts at once', async () => {
    const administrator = as(office, await signIn(office.db, 'admin', ['administrator']));
    const patch = (scope: object | null) =>
      office.app.inject({
        method: 'PATCH',
        url: '/api/v1/accounts/li',
        headers: administrator.headers,
        payload: { scope },
      });
    assertProblem(await patch({ departmentIds: ['nobody'], regionIds: [] }), 'bad-request');
    const set = await patch({ departmentIds: ['swj'], regionIds: [] });
    expect(set.json()).toMatchObject({ scope: { departmentIds: ['swj'], regionIds: [] } });
    // Its sessions ended; without limits there is none.
    assertProblem(await office.li.get(COLLECTION), 'sign-in-needed');
    const none = await patch({ departmentIds: [], regionIds: [] });
    expect(none.json()).toMatchObject({ scope: null });
  });
});

test('the grid of a scope tells nothing of other regions', async () => {
  await type(office, office.county, 'gdp', '8.1');
  const reply = await office.fgw.get(entryOf(RELEASE, 'scorecard/fuliang'));
  expect(reply.json<EntryGrid>().rows.flatMap(({ result }) => result.peers)).toEqual([]);
});
