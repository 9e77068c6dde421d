import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntryList, EntryResults } from '#server/schemas/entry.ts';
import { assertProblem } from '#test/support/problem.ts';
import { entryOf, GDP_84, gridOf, LEPING, NEXT, resultsOf } from './entries.ts';
import { openOffice, RELEASE, scorecard, takeIn, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.app.close());

const gdpIn = ({ rows }: EntryResults) => rows.find(({ indicatorId }) => indicatorId === 'gdp');

describe('what can be entered', () => {
  test('is every scorecard and the ranking: of a revision as they are published', async () => {
    const { li } = office;
    await li.revise('更正');
    const { tables } = (await li.get(entryOf(RELEASE))).json<EntryList>();
    expect(
      tables.map(({ name, from, filled, rows }) => `${name} ${from} ${filled}/${rows}`),
    ).toEqual([
      '附件1 乐平市 published 18/18',
      '附件2 浮梁县 published 18/18',
      '附件3 珠山区 published 18/18',
      '附件4 昌江区 published 18/18',
      expect.stringMatching(/^附件5 .+ published \d+\/\d+$/),
      expect.stringMatching(/^附件6 .+ published \d+\/\d+$/),
      expect.stringMatching(/^附件7 各责任部门 published \d+\/\d+$/),
      expect.stringMatching(/^附件8 指标排名 published \d+\/\d+$/),
    ]);
  });

  test('is blank in a release that follows another, with the targets of its year', async () => {
    const { li } = office;
    await li.send('POST', '/releases', { from: RELEASE });
    const { tables } = (await li.get(entryOf(NEXT))).json<EntryList>();
    expect(tables[0]).toMatchObject({
      from: 'template',
      title: '2019年1-7月乐平市主要指标增速完成情况',
    });
    const { rows, problems } = await gridOf(li, NEXT);
    expect(problems).toEqual([]);
    expect(rows.find(({ indicator }) => indicator.id === 'fixed-asset-investment')).toMatchObject({
      targetText: '10.5',
      actualText: '',
      period: { label: '2019年1-7月' },
      result: { status: 'missing', gap: null, rank: null },
    });
  });

  test('is the draft where it holds the table', async () => {
    const { li } = office;
    await li.revise('更正');
    await takeIn(li, scorecard([['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.2']]));
    const { table, rows } = await gridOf(li, RELEASE);
    expect(table.from).toBe('draft');
    expect(rows[0]?.actualText).toBe('8.2');
  });

  test('is for those who enter, while the edition is a draft', async () => {
    const { li, chen, nobody } = office;
    assertProblem(await li.get(entryOf(RELEASE)), 'unknown-edition');
    await li.revise('更正');
    assertProblem(await chen.get(entryOf(RELEASE)), 'forbidden');
    assertProblem(await nobody.get(entryOf(RELEASE, LEPING)), 'sign-in-needed');
    assertProblem(await li.get(entryOf(RELEASE, 'scorecard/nowhere')), 'not-in-release');
    await takeIn(li, scorecard([['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.2']]));
    await li.step('submit');
    assertProblem(await li.get(entryOf(RELEASE, LEPING)), 'conflict');
  });
});

describe('what follows from typed words', () => {
  test('is gap, status and rank among the other regions', async () => {
    const { li } = office;
    await li.revise('更正');
    const before = await gridOf(li, RELEASE);
    expect(before.rows[0]?.result).toMatchObject({ rank: 2, status: 'met', group: { size: 4 } });
    const answer = (await resultsOf(li, [GDP_84])).json<EntryResults>();
    expect(gdpIn(answer)).toMatchObject({
      problems: [],
      rank: 1,
      status: 'met',
      target: { low: 8, high: 8.5 },
      peers: [
        { regionId: 'leping', actual: 8.4, rank: 1 },
        { regionId: 'fuliang', actual: 8.3, rank: 2 },
        { regionId: 'zhushan', rank: 3 },
        { regionId: 'changjiang', rank: 3 },
      ],
    });
    // Nothing was changed by asking.
    expect(await gridOf(li, RELEASE)).toEqual(before);
  });

  test('is said of an unreadable cell with its cure, and the other lines go on', async () => {
    const { li } = office;
    await li.revise('更正');
    const typed = [
      { indicatorId: 'gdp', target: '八到九', actual: '8..1' },
      { indicatorId: 'fixed-asset-investment', target: '10.5', actual: '12.0' },
    ];
    const { rows } = (await resultsOf(li, typed)).json<EntryResults>();
    expect(rows[0]).toMatchObject({ status: 'missing', rank: null, gap: null });
    expect(rows[0]?.problems.map(({ column, cure }) => [column, cure])).toEqual([
      [
        'target',
        '“地区生产总值”的目标“八到九”无法识别，请改为目标，如 10.5、8-8.5、10%以上、12%以下、5%左右。',
      ],
      [
        'actual',
        '“地区生产总值”的实际完成“8..1”无法识别，请改为数字，如 7.5、-8.5、1,234.5；没有数据时留空或写 -、—、…、/。',
      ],
    ]);
    expect(rows[1]).toMatchObject({ gap: 1.5, rank: 1, problems: [] });
  });

  test('a blank, and a sign for no figure, are no rank', async () => {
    const { li } = office;
    await li.revise('更正');
    for (const actual of ['', '-', '—']) {
      const typed = [{ ...GDP_84, actual }];
      const answer = (await resultsOf(li, typed)).json<EntryResults>();
      expect(gdpIn(answer)).toMatchObject({ status: 'missing', rank: null, problems: [] });
    }
  });

  test('a line that the table has not is refused', async () => {
    const { li } = office;
    await li.revise('更正');
    const typed = [{ indicatorId: 'nothing', target: '', actual: '1' }];
    assertProblem(await resultsOf(li, typed), 'bad-request');
  });

  test('in a ranking the lines of one indicator rank each other', async () => {
    const { li } = office;
    await li.revise('更正');
    const typed = [{ ...GDP_84, regionId: 'zhushan', actual: '8.2' }];
    const { rows } = (await resultsOf(li, typed, 'ranking/all')).json<EntryResults>();
    const ranks = rows
      .filter(({ indicatorId }) => indicatorId === 'gdp')
      .map(({ regionId, rank }) => [regionId, rank]);
    expect(Object.fromEntries(ranks)).toMatchObject({
      fuliang: 1,
      zhushan: 2,
      leping: 3,
      changjiang: 4,
    });
  });
});
