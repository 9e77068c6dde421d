import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { undoLoad } from '#server/desk/undo-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { IndicatorMetadata } from '#server/schemas/indicator.ts';
import type { Observations } from '#server/schemas/observations.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase, LOADED_AT } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async (id: string, query = '', on = app) =>
  (await on.inject(`/api/v1/indicators/${id}?${query}`)).json<IndicatorMetadata>();

describe('an indicator', () => {
  test('tells what it is, where its figures come from and over which months', async () => {
    const about = await get('gdp');
    expect(about).toMatchObject({
      id: 'gdp',
      unit: '%',
      direction: 'higher',
      department: { id: 'fgw' },
      members: [{ id: 'leping' }, { id: 'fuliang' }, { id: 'zhushan' }, { id: 'changjiang' }],
      frequency: 'quarterly',
      periodBasis: 'cumulative',
      firstPeriod: { label: '2019年1-6月' },
      lastPeriod: { label: '2019年1-6月' },
      // The city and its four counties.
      figures: 5,
      updated: LOADED_AT,
      updatedBy: 1,
      revisions: { count: 0 },
      access: 'public',
    });
    expect(about.sources).toEqual([
      {
        issuer: '景德镇市人民政府办公室',
        tables: ['department-scorecard', 'scorecard'],
        releases: [
          {
            id: '2019-06',
            title: '2019年1-6月主要指标完成情况',
            docNo: '景府办字〔2019〕50号',
            publishedOn: '2019-07-29',
          },
        ],
      },
    ]);
  });

  test('quotes the footnotes that name its line', async () => {
    // 附件1: 地区生产总值 is 序号1. 附件5, 市高新区, does not hold it.
    expect((await get('gdp')).notes).toEqual([
      { text: '序号1、4、9、10、13、14、15、16、17为4个地区对比', release: '2019-06' },
    ]);
  });

  test('says in a sentence how gap and place are worked out', async () => {
    const { gapMethod, rankMethod } = await get('gdp');
    expect(gapMethod.zh).toContain('百分点');
    expect(rankMethod?.zh).toContain('从高到低');
    expect((await get('cpi-year')).rankMethod).toBeNull();
  });

  test('of prices has single months or runs from January', async () => {
    expect((await get('cpi-month')).periodBasis).toBe('month');
  });

  test('as a table has a line for each of these', async () => {
    const { body } = await app.inject('/api/v1/indicators/gdp.csv?bom=0');
    const lines = Papa.parse<string[]>(body.trimEnd()).data;
    const found = new Map(lines.map(([name = '', value = '']) => [name, value]));
    expect(found.get('更新时间')).toBe(LOADED_AT);
    expect(found.get('印刷注释')).toContain('4个地区对比（2019-06）');
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([2]));
  });

  test('that there is not is refused with those there are', async () => {
    assertProblem(await app.inject('/api/v1/indicators/x'), 'unknown-indicator');
  });
});

describe('updated', () => {
  test('is the last load that changed a figure, and its undo', async () => {
    const db = await fixtureDatabase();
    const own = await fixtureApp(db);
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    const revisedAt = '2026-03-10T10:00:00.000Z';
    await loadFiles(db, [folder], { by: 'test', note: '', now: new Date(revisedAt) });
    expect(await get('gdp', '', own)).toMatchObject({
      updated: revisedAt,
      updatedBy: 2,
      figures: 5,
      revisions: { count: 1 },
    });
    expect(await get('gdp', 'asOf=1', own)).toMatchObject({ updated: LOADED_AT, updatedBy: 1 });
    // The second load found all of its figures there already.
    expect(await get('retail-sales', '', own)).toMatchObject({ updated: LOADED_AT });
    const undoneAt = '2026-03-11T10:00:00.000Z';
    await undoLoad(db, 2, {
      actor: { name: 'test', roles: ['publisher'], door: 'console' },
      reason: 'a slip',
      now: new Date(undoneAt),
      withLater: false,
    });
    expect(await get('gdp', '', own)).toMatchObject({
      updated: undoneAt,
      updatedBy: 3,
      revisions: { count: 0 },
    });
    expect(await get('gdp', 'asOf=2', own)).toMatchObject({ updated: revisedAt, updatedBy: 2 });
  });

  test('leads to every value with its time', async () => {
    const { revisions } = await get('gdp');
    const { total } = (await app.inject(revisions.address)).json<Observations>();
    expect(total).toBe(5);
  });
});
