import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { loadFiles, type LoadOptions } from '#server/loading/load.ts';
import { rowsOf } from '#domain/facts.ts';
import type { PlanTarget } from '#server/schemas/plans.ts';
import type { Findings } from '#server/schemas/findings.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Db } from '#server/store/database.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import { copyData, editFile, fileIn, newFolder, writeTidy } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';

const OPTIONS: LoadOptions = {
  by: 'test',
  note: '',
  now: new Date('2026-02-01T09:30:00Z'),
  releaseId: '2019-06',
};
const GO = { ...OPTIONS, missing: 'go' } as const;

/** 附件1 with two lines of its 18; both figures are others than before. */
const TWO_LINES = `2019年1-6月乐平市主要指标增速完成情况（更正）
序号,指标名称,目标增速,1-6月实际完成,与目标的差距,在全市排位
1,地区生产总值,8-8.5,8.2,已完成,2
2,社会消费品零售总额,11.0,12.6,1.6,1
`;

let db: Db;
beforeEach(async () => {
  db = await fixtureDatabase();
});

function write(text: string, name = '附件1更正.csv'): string {
  const file = join(newFolder(), name);
  writeFileSync(file, text);
  return file;
}

async function scorecard(): Promise<Scorecard> {
  const app = await fixtureApp(db);
  return (await app.inject('/api/v1/releases/2019-06/scorecards/leping')).json<Scorecard>();
}

async function plans(): Promise<PlanTarget[]> {
  const app = await fixtureApp(db);
  return (await app.inject('/api/v1/plans')).json<PlanTarget[]>();
}

describe('a correction that lacks lines', () => {
  test('keeps them, and says which', async () => {
    const whole = await scorecard();
    const report = await loadFiles(db, [write(TWO_LINES)], OPTIONS);
    expect([report.observations, report.targets]).toEqual([2, 0]);
    const [warning, ...others] = report.problems.filter(({ code }) => code === 'lacking-lines');
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ severity: 'warning', file: '附件1更正.csv' });
    expect(warning?.found).toContain(
      '没有原来的 16 行：乐平市固定资产投资2019年1-6月 10.9，目标 10.5；',
    );
    const [lacking] = report.lacking;
    expect(lacking).toMatchObject({ kind: 'scorecard', choice: 'stay' });
    expect(lacking?.lines).toHaveLength(16);
    const now = await scorecard();
    const changed = now.rows.filter(({ actual }, index) => actual !== whole.rows[index]?.actual);
    expect(changed.map(({ indicator, actual }) => [indicator.id, actual])).toEqual([
      ['gdp', 8.2],
      ['retail-sales', 12.6],
    ]);
    expect(now.rows.map(({ no }) => no)).toEqual(whole.rows.map(({ no }) => no));
    expect(now.monitorable).toBe(whole.monitorable);
  });

  test('leaves each line the place that it came from', async () => {
    await loadFiles(db, [write(TWO_LINES)], OPTIONS);
    const { rows } = await scorecard();
    const files = rows.map(({ source }) => source?.file);
    expect(files.filter((file) => file === '附件1更正.csv')).toHaveLength(2);
    expect(files.filter((file) => file === '附件1-乐平市.csv')).toHaveLength(16);
    const sheets = await currentSheets(db, 1, NOW);
    const table = sheets.map((one) => one.table).find((one) => one.file === '附件1更正.csv');
    const lines = table ? rowsOf(table) : [];
    expect(lines.map(({ actual }) => actual.from?.file ?? 'own').slice(0, 2)).toEqual([
      'own',
      '附件1-乐平市.csv',
    ]);
    expect(lines[1]?.actual).toMatchObject({ row: 6, column: 4 });
  });

  test('leaves its notes and headings the place that they came from', async () => {
    await loadFiles(db, [write(TWO_LINES)], OPTIONS);
    const app = await fixtureApp(db);
    const { findings } = (await app.inject('/api/v1/releases/2019-06/findings')).json<Findings>();
    const wrong = findings.filter(
      ({ code, region }) => code === 'footnote-group' && region?.id === 'leping',
    );
    expect(wrong.map(({ file, cell }) => [file, cell])).toEqual([
      ['附件1-乐平市.csv', 'A27'],
      ['附件1-乐平市.csv', 'A27'],
    ]);
  });

  test('loaded twice changes nothing the second time', async () => {
    const file = write(TWO_LINES);
    await loadFiles(db, [file], OPTIONS);
    expect(await loadFiles(db, [file], OPTIONS)).toMatchObject({ loadId: null, observations: 0 });
  });

  test('taken back leaves the data as they were, to the hash', async () => {
    const before = await contentHash(db, NOW);
    const { loadId } = await loadFiles(db, [write(TWO_LINES)], OPTIONS);
    expect(await contentHash(db, NOW)).not.toBe(before);
    const actor = { name: 'test', roles: ['administrator'], door: 'console' } as const;
    await undoLoad(db, loadId!, { actor, reason: '试', now: OPTIONS.now, withLater: false });
    expect(await contentHash(db, NOW)).toBe(before);
  });

  test('takes them away when told to, and says so', async () => {
    const report = await loadFiles(db, [write(TWO_LINES)], GO);
    expect(report.lacking).toMatchObject([{ choice: 'go' }]);
    expect(report.problems.find(({ code }) => code === 'lacking-lines')?.cure).toContain('撤下');
    const { rows } = await scorecard();
    expect(rows.map(({ indicator }) => indicator.id)).toEqual(['gdp', 'retail-sales']);
  });

  test('does not bring back what a long table revised since', async () => {
    const revised = writeTidy(newFolder(), ['fixed-asset-investment,leping,2019-01/2019-06,10.7']);
    await loadFiles(db, [revised], OPTIONS);
    await loadFiles(db, [write(TWO_LINES)], OPTIONS);
    const { rows } = await scorecard();
    expect(rows[1]).toMatchObject({ indicator: { id: 'fixed-asset-investment' }, actual: 10.7 });
  });

  test('is replaced whole by the whole table, without a word', async () => {
    const before = await contentHash(db, NOW);
    await loadFiles(db, [write(TWO_LINES)], OPTIONS);
    const report = await loadFiles(db, [fileIn(copyData(), '附件1')], OPTIONS);
    expect([report.problems, report.lacking]).toEqual([[], []]);
    expect(await contentHash(db, NOW)).toBe(before);
    expect((await scorecard()).rows[0]).toMatchObject({ actual: 8.1 });
  });

  test('of a workbook is told likewise', async () => {
    const file = new URL('../../fixtures/reading/partial-correction.xlsx', import.meta.url)
      .pathname;
    const report = await loadFiles(db, [file], { ...OPTIONS, dryRun: true });
    expect(report.lacking[0]?.lines.length).toBeGreaterThan(5);
    expect(report.observations).toBeLessThan(3);
  });
});

describe('a table that was issued anew', () => {
  test('without one line keeps it, with its target, and names it', async () => {
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '2,固定资产投资,10.5,10.9,0.4,3\n', '');
    const { lacking } = await loadFiles(db, [fileIn(folder, '附件1')], OPTIONS);
    expect(lacking.flatMap(({ lines }) => lines.map(({ words }) => words))).toEqual([
      '乐平市固定资产投资2019年1-6月 10.9，目标 10.5',
    ]);
    expect((await scorecard()).rows).toHaveLength(18);
  });

  test('without its column of targets keeps the targets', async () => {
    const bare = `2019年1-6月乐平市主要指标增速完成情况
序号,指标名称,1-6月实际完成
1,地区生产总值,8.1
`;
    const { targets, lacking } = await loadFiles(db, [write(bare)], OPTIONS);
    expect(targets).toBe(0);
    expect(lacking[0]?.lines[0]).toMatchObject({
      indicatorId: 'gdp',
      actual: null,
      target: '8-8.5',
    });
    const [gdp] = (await scorecard()).rows;
    // The figure is the same, and so are the gap and the place that were printed with it.
    expect(gdp).toMatchObject({ target: { text: '8-8.5' }, printed: { gap: '已完成', rank: 2 } });
  });

  test('with all its lines is no reason for a word', async () => {
    const { problems } = await loadFiles(db, [copyData()], OPTIONS);
    expect(problems).toEqual([]);
  });
});

const PLAN_HEAD = '文号,成文日期,文件,领域,指标名称,地区,单位,基期,基期值,目标年,目标原文';
const PLAN_ROW =
  '景府办字〔2019〕61号,2019-09-09,景德镇市国民营养计划（2019-2030年）实施方案,营养健康,孕妇 贫血率,景德镇市,%,,,2020,14%以下';

describe('a second file of a plan', () => {
  test('does not take the targets of the first away', async () => {
    const before = await plans();
    const report = await loadFiles(db, [write(`${PLAN_HEAD}\n${PLAN_ROW}\n`, '更正.csv')], OPTIONS);
    expect(report.lacking[0]?.lines).toHaveLength(21);
    expect(report.problems[0]?.found).toContain('5岁以下儿童贫血率、景德镇市、2020；');
    const now = await plans();
    expect(now).toHaveLength(before.length);
    const texts = (list: PlanTarget[]) => list.map(({ text }) => text);
    expect(texts(now).filter((text) => !texts(before).includes(text))).toEqual(['14%以下']);
  });

  test('does when it is told to', async () => {
    const before = await plans();
    await loadFiles(db, [write(`${PLAN_HEAD}\n${PLAN_ROW}\n`, '更正.csv')], GO);
    expect(await plans()).toHaveLength(before.length - 21);
  });
});
