import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EditionDetail } from '#server/schemas/desk.ts';
import type { CellHistory } from '#server/schemas/history.ts';
import type { Preview } from '#server/schemas/preview.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { writeSettings } from '#server/store/settings.ts';
import { listLoads } from '#server/store/loads.ts';
import { assertProblem } from '#test/support/problem.ts';
import {
  GDP_82,
  openOffice,
  publishRevision,
  RELEASE,
  scorecard,
  takeIn,
  type Office,
} from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.app.close());

const CARD = `/releases/${RELEASE}/scorecards/leping`;
const HISTORY = '/history?indicator=gdp&region=leping&period=2019-01/2019-06';

async function gdpOf(person = office.nobody, query = ''): Promise<Scorecard['rows'][number]> {
  const card = (await person.get(`${CARD}${query}`)).json<Scorecard>();
  const row = card.rows.find(({ indicator }) => indicator.id === 'gdp');
  if (!row) throw new Error('the scorecard has no GDP');
  return row;
}

describe('a revision', () => {
  test('goes from the draft through review to the readers, who see what it was before', async () => {
    const { li, wang, zhao, nobody, chen } = office;
    expect((await li.revise('乐平市更正')).json<EditionDetail>()).toMatchObject({
      no: 2,
      state: 'draft',
      reason: '乐平市更正',
      isPublished: true,
      canTake: ['discard'],
    });
    const drafted = await takeIn(li, scorecard(GDP_82));
    expect(drafted.current).toMatchObject([{ kind: 'scorecard', subject: 'leping', rows: 18 }]);
    expect((await gdpOf()).actual).toBe(8.1);
    expect((await gdpOf(chen, `?draft=${RELEASE}`)).actual).toBe(8.2);

    expect((await li.step('submit', { note: '请审' })).json()).toMatchObject({
      state: 'submitted',
    });
    expect((await wang.step('approve')).json()).toMatchObject({ state: 'approved' });
    const published = (await zhao.step('publish')).json<EditionDetail>();
    expect(published).toMatchObject({ state: 'published', loadId: 2, samePersons: [] });
    expect(published.steps.map(({ step, by }) => `${by} ${step}`)).toEqual([
      'li open',
      'li submit',
      'wang approve',
      'zhao publish',
    ]);

    expect(await gdpOf()).toMatchObject({ actual: 8.2, source: { loadId: 2, revision: 1 } });
    expect((await gdpOf(nobody, '?asOf=1')).actual).toBe(8.1);
    const { versions } = (await nobody.get(HISTORY)).json<CellHistory>();
    expect(versions).toMatchObject([
      { value: 8.2, loadId: 2, note: '乐平市更正', undone: null },
      { value: 8.1, loadId: 1, undone: null },
    ]);
  });

  test('is decided on as it stands: not by who has not seen that it was sent again', async () => {
    const { li, wang } = office;
    await li.revise('乐平市更正');
    await takeIn(li, scorecard(GDP_82));
    const { steps } = (await li.step('submit')).json<EditionDetail>();
    const seen = steps.length;
    await li.step('withdraw');
    await takeIn(li, scorecard([['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,7.9']]));
    await li.step('submit');
    const refused = await wang.step('approve', { seen });
    assertProblem(refused, 'conflict');
    expect(refused.json()).toMatchObject({
      detail: '您打开本页后，这一版已另有办理：li 撤回，li 送审。请看过现在的内容再办。',
      detailEn:
        'Since you opened this page, li withdrew, li submitted for review. Look at the edition as it is now, then decide.',
    });
    expect((await wang.step('approve', { seen: 4 })).json()).toMatchObject({ state: 'approved' });
  });

  test('that is returned goes back with the reason, and can be sent again', async () => {
    const { li, wang } = office;
    await li.revise('乐平市更正');
    await takeIn(li, scorecard(GDP_82));
    await li.step('submit');
    assertProblem(await wang.step('return'), 'bad-request');
    const returned = (await wang.step('return', { note: '请附原表' })).json<EditionDetail>();
    expect(returned.state).toBe('draft');
    expect(returned.steps.at(-1)).toMatchObject({ step: 'return', by: 'wang', note: '请附原表' });
    expect((await li.step('submit')).json()).toMatchObject({ state: 'submitted' });
  });

  test('counts with a load the warnings that its preview showed', async () => {
    const { li } = office;
    await li.revise('乐平市更正');
    const url = `/releases/${RELEASE}`;
    const text = scorecard([['增加值,8.8,9.1,0.3', '增加值,8.8,910,901.2']]);
    const sent = (await li.send('POST', `${url}/uploads`, { text })).json<Upload>();
    const order = { uploadId: sent.id };
    const preview = (await li.desk(`${url}/preview?upload=${sent.id}`)).json<Preview>();
    expect(preview.warnings.map(({ indicator }) => indicator.id)).toEqual([
      'industrial-value-added',
    ]);
    assertProblem(await li.send('POST', `${url}/loads`, order), 'bad-request');
    const taken = await li.send('POST', `${url}/loads`, { ...order, warningsReason: '已核对' });
    const [load] = taken.json<EditionDetail>().loads;
    expect(load?.warnings).toBe(sent.warnings + preview.warnings.length);
  });

  test('says before it counts what would follow', async () => {
    const { li, nobody } = office;
    await li.revise('乐平市更正');
    // 8.1 is second of four behind 8.9; at 7.9 it falls behind 8.0 and below the target 8-8.5.
    await takeIn(
      li,
      scorecard([['地区生产总值,8-8.5,8.1,已完成', '地区生产总值,8-8.5,7.9,未完成']]),
    );
    const preview = (await li.desk(`/releases/${RELEASE}/preview`)).json<Preview>();
    expect(preview).toMatchObject({
      base: 'published',
      cells: { added: 0, changed: 1, removed: 0 },
    });
    expect(preview.statuses).toMatchObject([
      {
        region: { id: 'leping' },
        indicator: { id: 'gdp' },
        from: { status: 'met' },
        to: { status: 'unmet' },
      },
    ]);
    expect(preview.sentences.some(({ after }) => after?.includes('增长7.9%'))).toBe(true);
    assertProblem(await nobody.desk(`/releases/${RELEASE}/preview`), 'sign-in-needed');
  });

  test('that changes nothing is not published', async () => {
    const { li, wang, zhao } = office;
    await li.revise('没有改动');
    await takeIn(li, scorecard([]));
    await li.step('submit');
    await wang.step('approve');
    assertProblem(await zhao.step('publish'), 'conflict');
    expect((await zhao.desk(`/releases/${RELEASE}`)).json()).toMatchObject({ state: 'approved' });
  });

  test('replayed, is refused: it was published once', async () => {
    await publishRevision(office, scorecard(GDP_82));
    assertProblem(await office.zhao.step('publish'), 'unknown-edition');
    expect(await listLoads(office.db)).toHaveLength(2);
  });
});

describe('steps are taken by those who may', () => {
  beforeEach(async () => {
    await office.li.revise('乐平市更正');
    await takeIn(office.li, scorecard(GDP_82));
  });

  test('not by nobody, nor by a viewer, nor out of turn', async () => {
    const { nobody, chen, li, wang, zhao } = office;
    assertProblem(await nobody.step('submit'), 'sign-in-needed');
    assertProblem(await chen.step('submit'), 'forbidden');
    assertProblem(await wang.step('submit'), 'forbidden');
    assertProblem(await wang.step('approve'), 'conflict');
    assertProblem(await zhao.step('publish'), 'conflict');
    await li.step('submit');
    assertProblem(await li.step('approve'), 'forbidden');
    assertProblem(await zhao.step('approve'), 'forbidden');
    assertProblem(
      await li.send('PATCH', `/releases/${RELEASE}`, { title: '另一个标题' }),
      'conflict',
    );
  });

  test('nor all by one person, unless the administrator allows it; then it shows', async () => {
    const { db, li, zhao } = office;
    const every = JSON.stringify(['officer', 'reviewer', 'publisher']);
    await db.updateTable('account').set({ roles: every }).where('name', '=', 'li').execute();
    await li.step('submit');
    assertProblem(await li.step('approve'), 'forbidden');
    await db
      .transaction()
      .execute((trx) => writeSettings(trx, { allowSamePerson: true, rankingNeedsApproval: false }));
    await li.step('approve');
    expect((await li.step('publish')).json()).toMatchObject({
      state: 'published',
      samePersons: ['li'],
    });
    expect((await zhao.desk(`/releases/${RELEASE}`)).json()).toMatchObject({ samePersons: ['li'] });
  });

  test('the ranking waits for its own approval where that is required', async () => {
    const { db, li, wang, zhao } = office;
    await db
      .transaction()
      .execute((trx) => writeSettings(trx, { allowSamePerson: false, rankingNeedsApproval: true }));
    await li.step('submit');
    await wang.step('approve');
    assertProblem(await zhao.step('publish'), 'conflict');
    assertProblem(await zhao.step('approve-ranking'), 'bad-request');
    await zhao.step('approve-ranking', { note: '市长签批，景府批〔2019〕1号' });
    expect((await zhao.step('publish')).json()).toMatchObject({ state: 'published' });
  });
});

test('what a draft load brought is taken back, and what it replaced stands again', async () => {
  const { li } = office;
  await li.revise('乐平市更正');
  await takeIn(li, scorecard(GDP_82));
  const second = await takeIn(
    li,
    scorecard([['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.3']]),
  );
  expect((await gdpOf(li, `?draft=${RELEASE}`)).actual).toBe(8.3);
  const [newest] = second.loads;
  const undone = await li.send('DELETE', `/releases/${RELEASE}/loads/${newest?.id}`);
  expect(undone.json<EditionDetail>().loads[0]).toMatchObject({ undoneBy: 'li' });
  expect((await gdpOf(li, `?draft=${RELEASE}`)).actual).toBe(8.2);
});
