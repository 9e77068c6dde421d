import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasPrintedRows } from '#domain/printed.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import type { EntryList, EntryResults, EntrySaved } from '#server/schemas/entry.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import { currentDraftTables } from '#server/store/drafts.ts';
import { findOpenEdition } from '#server/store/editions.ts';
import { assertProblem } from '#test/support/problem.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { entryOf, GDP_84, gridOf, NEXT, put, resultsOf } from './entries.ts';
import { openOffice, RELEASE, scorecard, takeIn, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.app.close());

describe('saving', () => {
  test('takes the table into the draft, gap and rank with it, as print would have them', async () => {
    const { li, db, chen } = office;
    await li.revise('更正');
    const { base } = await gridOf(li, RELEASE);
    const saved = await put(office, li, { rows: [GDP_84], base, note: '电话更正' });
    expect(saved.statusCode).toBe(200);
    const { grid, followed } = saved.json<EntrySaved>();
    expect(grid).toMatchObject({
      table: { from: 'draft' },
      base: expect.not.stringMatching(base) as string,
    });
    expect(followed).toEqual([]);
    const edition = await findOpenEdition(db, RELEASE);
    const [held] = await currentDraftTables(db, edition!.id);
    expect(held).toMatchObject({ kind: 'scorecard', subject: 'leping', contentHash: grid.base });
    expect(held?.table).toMatchObject({ file: '手工录入' });
    const row = held!.table && hasPrintedRows(held!.table) ? held!.table.rows[0] : null;
    expect(row).toMatchObject({ gap: { text: '已完成' }, rank: { text: '1' } });
    const detail = (await li.desk(`/releases/${RELEASE}`)).json<EditionDetail>();
    expect(detail.loads[0]).toMatchObject({ note: '电话更正', by: 'li' });
    const card = await chen.get(`/releases/${RELEASE}/scorecards/leping?draft=${RELEASE}`);
    expect(card.json<Scorecard>().rows[0]).toMatchObject({ actual: 8.4, rank: 1 });
  });

  test('the same again changes nothing', async () => {
    const { li } = office;
    await li.revise('更正');
    const { base } = await gridOf(li, RELEASE);
    const { grid } = (await put(office, li, { rows: [GDP_84], base })).json<EntrySaved>();
    assertProblem(await put(office, li, { rows: [GDP_84], base: grid.base }), 'conflict');
  });

  test('over what somebody else saved meanwhile is refused, naming who it was', async () => {
    const { li } = office;
    await li.revise('更正');
    const { base } = await gridOf(li, RELEASE);
    await takeIn(li, scorecard([['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.2']]));
    const refused = await put(office, li, { rows: [GDP_84], base });
    assertProblem(refused, 'conflict');
    expect(refused.json<{ detail: string }>().detail).toContain('由 li 改过');
    assertSpokenAlike(refused.json(), ['detail']);
    expect((await gridOf(li, RELEASE)).rows[0]?.actualText).toBe('8.2');
  });

  test('two who save at once: one of them is told', async () => {
    const { li } = office;
    await li.revise('更正');
    const { base } = await gridOf(li, RELEASE);
    const answers = await Promise.all([
      put(office, li, { rows: [GDP_84], base }),
      put(office, li, { rows: [{ ...GDP_84, actual: '8.0' }], base }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('unreadable cells are named, and nothing is saved', async () => {
    const { li } = office;
    await li.revise('更正');
    const { base } = await gridOf(li, RELEASE);
    const refused = await put(office, li, { rows: [{ ...GDP_84, actual: '八' }], base });
    assertProblem(refused, 'unreadable-cells');
    expect(refused.json<{ detail: string }>().detail).toContain(
      '“地区生产总值”的实际完成“八”无法识别',
    );
    expect((await gridOf(li, RELEASE)).table.from).toBe('published');
  });

  test('an unlikely figure wants a reason', async () => {
    const { li } = office;
    await li.revise('更正');
    const { base } = await gridOf(li, RELEASE);
    const rows = [{ indicatorId: 'industrial-value-added', target: '8.8', actual: '910' }];
    const answer = (await resultsOf(li, rows)).json<EntryResults>();
    const warned = answer.rows.filter(({ warnings }) => warnings.length > 0);
    expect(warned.map(({ indicatorId }) => indicatorId)).toEqual(['industrial-value-added']);
    const refused = await put(office, li, { rows, base });
    assertProblem(refused, 'bad-request');
    expect(refused.json()).toMatchObject({
      detail: '有 1 条提示。请核对；无误的，请写明理由。',
      detailEn: 'There is 1 warning. Check the figures; where they are right, write the reason.',
    });
    const saved = await put(office, li, { rows, base, warningsReason: '已核对' });
    expect(saved.statusCode).toBe(200);
  });
});

const BEFORE_THE_LAST = { leping: '10.9', fuliang: '11.4', zhushan: '11.0', changjiang: '10.9' };

describe('a release entered table by table', () => {
  test('the ranks of what was entered before follow', async () => {
    const { li, db } = office;
    await li.send('POST', '/releases', { from: RELEASE });
    const enter = async (region: string, actual: string) => {
      const table = `scorecard/${region}`;
      const { base } = await gridOf(li, NEXT, table);
      const rows = [{ indicatorId: 'fixed-asset-investment', target: '10.5', actual }];
      const order = { rows, base, warningsReason: '核对过' };
      const saved = await put(office, li, order, { release: NEXT, table });
      if (saved.statusCode !== 200) throw new Error(saved.body);
      return saved.json<EntrySaved>();
    };
    // Nobody has a place before the last of the five has reported.
    for (const [region, actual] of Object.entries(BEFORE_THE_LAST)) {
      expect((await enter(region, actual)).followed).toEqual([]);
    }
    const { followed } = await enter('gaoxin', '10.8');
    expect(followed.map(({ name }) => name)).toEqual([
      '附件1 乐平市',
      '附件2 浮梁县',
      '附件3 珠山区',
      '附件4 昌江区',
    ]);
    expect(followed[0]?.nameEn).toBe('Annex 1: Leping City');
    const edition = await findOpenEdition(db, NEXT);
    const held = await currentDraftTables(db, edition!.id);
    const ranks = held.map(({ subject, table }) => {
      const rows = table && hasPrintedRows(table) ? table.rows : [];
      const row = rows.find(({ indicatorId }) => indicatorId === 'fixed-asset-investment');
      return [subject, row?.rank?.text, row?.gap?.text];
    });
    expect(Object.fromEntries(ranks.map(([subject, ...rest]) => [subject, rest]))).toEqual({
      leping: ['3', '0.4'],
      fuliang: ['1', '0.9'],
      zhushan: ['2', '0.5'],
      changjiang: ['3', '0.4'],
      gaoxin: ['5', '0.3'],
    });
    const { tables } = (await li.get(entryOf(NEXT))).json<EntryList>();
    expect(tables.slice(3, 6).map(({ from }) => from)).toEqual(['draft', 'draft', 'template']);
    expect(tables[0]?.filled).toBeGreaterThan(0);
  });
});
