import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Bulletin } from '#server/schemas/bulletin.ts';
import type { Findings } from '#server/schemas/findings.ts';
import type { Needs } from '#server/schemas/needs.ts';
import type { Overview } from '#server/schemas/overview.ts';
import type { Rankings } from '#server/schemas/rankings.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Db } from '#server/store/database.ts';
import { emptyDatabase, fixtureApp } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';

/** A province that publishes growth, levels and places, and no targets. */
const NO_TARGETS = join(import.meta.dirname, '../../fixtures/no-targets');
const OPTIONS = { by: 'test', note: '', now: new Date('2026-01-05T08:00:00Z') };

let app: FastifyInstance;
let db: Db;
beforeAll(async () => {
  db = await emptyDatabase();
  const report = await loadFiles(db, [NO_TARGETS], OPTIONS);
  expect(report.problems).toEqual([]);
  app = await fixtureApp(db);
});

const get = async <T>(path: string) => (await app.inject(`/api/v1/${path}`)).json<T>();
const fileOf = async (path: string) => (await app.inject(`/api/v1/${path}`)).body;

describe('an office without targets', () => {
  test('says that it has none, and who comes first and last how often', async () => {
    const { hasTargets, city, regionStandings } = await get<Overview>('releases/2024-06/overview');
    expect(hasTargets).toBe(false);
    expect(city?.places).toEqual({ ranked: 0, first: 0, last: 0 });
    // 甲州 leads 全社会产出, 工厂产出 and 单位产出能耗, 乙市 both counts; 丙市 is last but in 能耗, where 乙市 and 丁市 are.
    expect(
      regionStandings.map(({ region, places }) => [region.name, ...Object.values(places)]),
    ).toEqual([
      ['甲州', 5, 3, 0],
      ['乙市', 5, 2, 1],
      ['丁市', 5, 0, 1],
      ['丙市', 5, 0, 4],
    ]);
    expect((await get<Rankings>('releases/2024-06/rankings')).hasTargets).toBe(false);
    const scorecard = await get<Scorecard>('releases/2024-06/scorecards/jia');
    expect([scorecard.hasTargets, scorecard.monitorable, scorecard.unmetSharePct]).toEqual([
      false,
      0,
      null,
    ]);
    const { needs } = await get<Needs>('releases/2024-06/needs');
    expect(new Set(needs.map(({ refused }) => refused))).toEqual(
      new Set(['no-target', 'no-direction']),
    );
  });

  test('finds nothing wrong where print and figures agree', async () => {
    expect((await get<Findings>('releases/2024-06/findings')).findings).toEqual([]);
  });

  test('writes a bulletin of growth, places and their movement', async () => {
    const text = await fileOf('releases/2024-06/bulletin.txt');
    expect(text).toContain('1．全社会产出同比增长6.1%，增速位居各市（州）第一，较上期前移1位。');
    expect(text).toContain('二、牵头单位');
    expect(text).not.toMatch(/目标|达标|NaN|责任部门|全市|县（市、区）/u);
    const { sections } = await get<Bulletin>('releases/2024-06/bulletin');
    const [jia] = sections[0]?.blocks ?? [];
    expect(jia?.items[0]?.runs.map(({ figure }) => figure?.kind)).toContain('moved');
  });

  test('says nothing of how places moved where nothing was published before', async () => {
    const text = await fileOf('releases/2024-05/bulletin.txt');
    expect(text).toContain('1．全社会产出同比增长6.0%，增速位居各市（州）第一。');
    expect(text).not.toContain('较上期');
  });

  test('prints no columns for targets and gaps, as they were not printed', async () => {
    const { rawPayload } = await app.inject('/api/v1/releases/2024-06/workbook.xlsx');
    const { grids } = readGrids('workbook.xlsx', rawPayload);
    expect(grids.map(({ sheet, cells }) => [sheet, cells[2]])).toEqual([
      ['附件1 各牵头单位', ['序号', '指标名称', '1-6月实际完成']],
      ['附件2 指标排名', ['序号', '指标名称', '1-6月实际完成', '在全省排位']],
    ]);
  });
});

describe('where no table was printed', () => {
  const HEADS = '指标,地区,时期,实际完成\n';
  const ROWS = ['jia', 'yi', 'bing', 'ding'].flatMap((region, at) => [
    `output,${region},2024-01/2024-07,${6 - at}`,
    `works,${region},2024-01/2024-07,${at}`,
  ]);

  async function load(rows: readonly string[]) {
    const folder = newFolder();
    const release = readFileSync(join(NO_TARGETS, '2024-06/release.json'), 'utf8');
    writeFileSync(
      join(folder, 'release.json'),
      release.replaceAll('2024-06', '2024-07').replace('1-6月', '1-7月'),
    );
    cpSync(join(NO_TARGETS, 'dictionary'), join(folder, 'dictionary'), { recursive: true });
    writeFileSync(join(folder, '长表.csv'), HEADS + rows.join('\n'));
    const own = await emptyDatabase();
    const report = await loadFiles(own, [folder], OPTIONS);
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const site = await fixtureApp(own);
    const { rawPayload } = await site.inject('/api/v1/releases/2024-07/workbook.xlsx');
    const { body: text } = await site.inject('/api/v1/releases/2024-07/bulletin.txt');
    return { grids: readGrids('workbook.xlsx', rawPayload).grids, text };
  }

  test('the annexes are laid out without targets, and the bulletin lists them so', async () => {
    const { grids, text } = await load(ROWS);
    const [jia] = grids;
    expect(jia?.cells.slice(0, 4)).toEqual([
      ['2024年1-7月甲州主要指标情况', '', '', ''],
      ['单位：%', '', '', ''],
      ['序号', '指标名称', '1-7月实际完成', '在全省排位'],
      ['发展改革厅（2个）', '', '', ''],
    ]);
    expect(grids.at(-1)?.cells[0]?.[0]).toBe('2024年1-7月全省各地区主要指标排名');
    expect(text).toContain('附件：1．2024年1-7月甲州主要指标情况');
  });
});
