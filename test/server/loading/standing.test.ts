import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Overview } from '#server/schemas/overview.ts';
import type { Ranking } from '#server/schemas/rankings.ts';
import type { Db } from '#server/store/database.ts';
import { emptyDatabase, fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';

const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };

async function actualOf(db: Db, region: string) {
  const app = await fixtureApp(db);
  const ranking = (await app.inject('/api/v1/releases/2019-06/rankings/gdp')).json<Ranking>();
  const row = ranking.rows.find((one) => one.region.id === region);
  return [row?.actual, row?.target?.text, row?.source?.file];
}

/** 附件8 says another figure and target for 乐平's GDP than 附件1. */
function disagreeing(): string {
  const folder = copyData();
  editFile(fileIn(folder, '附件8'), ',乐平市,8-8.5,8.1,已完成,2', ',乐平市,9.0,9.9,0.9,1');
  return folder;
}

const SCORECARD = [8.1, '8-8.5', '附件1-乐平市.csv'];

describe('what two tables print differently', () => {
  test('stands as in the scorecard when both are loaded at once', async () => {
    const db = await emptyDatabase();
    await loadFiles(db, [disagreeing()], OPTIONS);
    expect(await actualOf(db, 'leping')).toEqual(SCORECARD);
  });

  test('stands as in the scorecard when the ranking is loaded after it', async () => {
    const db = await fixtureDatabase();
    const ranking = fileIn(disagreeing(), '附件8');
    expect(await loadFiles(db, [ranking], OPTIONS)).toMatchObject({
      loadId: 2,
      observations: 0,
      targets: 0,
    });
    expect(await actualOf(db, 'leping')).toEqual(SCORECARD);
    const app = await fixtureApp(db);
    const { body } = await app.inject('/api/v1/releases/2019-06/findings');
    expect(body).toContain('figure-differs');
  });

  test('stands as in the scorecard when that is loaded after the ranking', async () => {
    const db = await emptyDatabase();
    const folder = disagreeing();
    const all = readdirSync(join(folder, 'releases/2019-06'));
    const early = copyData();
    for (const name of all.filter((file) => /^附件[1-79]/u.test(file))) {
      rmSync(join(early, 'releases/2019-06', name));
    }
    rmSync(fileIn(early, '附件8'));
    await loadFiles(db, [early, fileIn(folder, '附件8')], OPTIONS);
    expect(await actualOf(db, 'leping')).toEqual([9.9, '9.0', '附件8-部分重要指标排名.csv']);
    await loadFiles(db, [folder], OPTIONS);
    expect(await actualOf(db, 'leping')).toEqual(SCORECARD);
  });

  test('stands as in the ranking for what no scorecard has', async () => {
    const db = await emptyDatabase();
    const folder = disagreeing();
    rmSync(fileIn(folder, '附件1'));
    await loadFiles(db, [folder], OPTIONS);
    expect(await actualOf(db, 'leping')).toEqual([9.9, '9.0', '附件8-部分重要指标排名.csv']);
    expect(await actualOf(db, 'fuliang')).toEqual([8.3, '8-8.5', '附件2-浮梁县.csv']);
  });
});

test('a scorecard that is loaded again moves the ranks of the others', async () => {
  const db = await fixtureDatabase();
  const folder = copyData();
  editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成,2', '8-8.5,7.4,未完成,4');
  await loadFiles(db, [fileIn(folder, '附件1')], OPTIONS);
  const app = await fixtureApp(db);
  const { rows } = (await app.inject('/api/v1/releases/2019-06/rankings/gdp')).json<Ranking>();
  expect(rows.map(({ region, rank, status }) => `${rank} ${region.id} ${status}`)).toEqual([
    '1 fuliang met',
    '2 zhushan unmet',
    '2 changjiang unmet',
    '4 leping unmet',
  ]);
  const overview = (await app.inject('/api/v1/releases/2019-06/overview')).json<Overview>();
  const leping = overview.regionStandings.find(({ region }) => region.id === 'leping');
  // One more than in print: 6 of 17
  expect(leping).toMatchObject({ unmet: 6, monitorable: 17, unmetSharePct: 35.3 });
});
