import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Findings } from '#server/schemas/findings.ts';
import type { Prices } from '#server/schemas/figures.ts';
import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { ReleaseSummary } from '#server/schemas/releases.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { emptyDatabase, fixtureApp } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';

/** A city with two registers, an index of factories, and no households. */
const OTHER_PLACE = join(import.meta.dirname, '../../fixtures/other-place');
const OPTIONS = { by: 'test', note: '', now: new Date('2026-01-05T08:00:00Z') };

let app: FastifyInstance;
let db: Db;
beforeAll(async () => {
  db = await emptyDatabase();
  const report = await loadFiles(db, [OTHER_PLACE], OPTIONS);
  expect(report.problems).toEqual([]);
  app = await fixtureApp(db);
});

const get = async <T>(path: string) => (await app.inject(`/api/v1/${path}`)).json<T>();
const netEntries = (query = '') => get<NetEntries>(`releases/2024-03/net-entries${query}`);

describe('a place with a dictionary of its own', () => {
  test('has the families that it names, in its order and with its names', async () => {
    const [release] = await get<ReleaseSummary[]>('releases');
    expect(release?.holds).toEqual(['net-entries', 'prices']);
    expect(release?.families).toEqual([
      {
        ...{ id: 'fleet', kind: 'in-out-net', name: '营运车辆' },
        nameEn: 'Vehicles in service',
        place: 0,
      },
      { id: 'shops', kind: 'in-out-net', name: '商户', nameEn: 'Shops', place: 1 },
      { id: 'factory', kind: 'index-bases', name: '出厂价格', nameEn: 'Producer prices', place: 2 },
    ]);
  });

  test('shows each of its registers, the first where none is named', async () => {
    const fleet = await netEntries();
    expect([fleet.family.id, fleet.unit, fleet.sectors.map(({ sector }) => sector.name)]).toEqual([
      'fleet',
      '辆',
      ['总数', '客车', '货车'],
    ]);
    expect(fleet.sectors[2]?.cells.map(({ net }) => net)).toEqual([9, 4, 6]);
    const shops = await netEntries('?family=shops');
    expect([shops.unit, shops.sectors[0]?.cells.map(({ entered }) => entered)]).toEqual([
      '家',
      [9, 6, 3],
    ]);
  });

  test('reads the index that the title names, which is not that of consumers', async () => {
    const { family, series } = await get<Prices>('prices');
    expect(family.id).toBe('factory');
    expect(
      series.map(({ index, basis, points }) => [index.id, basis, points.at(-1)?.value]),
    ).toEqual([
      ['ppi', 'month', 100],
      ['ppi', 'year', 98.1],
    ]);
  });

  test('has no households, and is told what there is', async () => {
    assertProblem(await app.inject('/api/v1/households'), 'unknown-family');
    const wrong = await app.inject('/api/v1/releases/2024-03/net-entries?family=ships');
    assertProblem(wrong, 'unknown-family');
    expect(wrong.json<{ detail: string }>().detail).toContain('fleet、shops');
  });

  test('货车 of 西县: 6 − 1 is 5, not 6; the city 9 is not 4 + 6; 总数 8 is not 3 + 6', async () => {
    const { findings } = await get<Findings>('releases/2024-03/findings');
    expect(findings.map(({ code, row, computed }) => [code, row, computed])).toEqual([
      ['total-identity', 5, '9'],
      ['city-sum', 13, '10'],
      ['net-identity', 13, '5'],
    ]);
    expect(findings[0]?.message).toContain('两类之和：3 + 6 = 9');
  });

  test('prints its tables in a workbook that loads again without a change', async () => {
    const { rawPayload } = await app.inject('/api/v1/releases/2024-03/workbook.xlsx');
    const { grids } = readGrids('workbook.xlsx', rawPayload);
    expect(grids.map(({ sheet }) => sheet)).toEqual([
      '附件1 净增新增退出',
      '附件2 商户',
      'PPI指数',
    ]);
    const folder = newFolder();
    cpSync(join(OTHER_PLACE, '2024-03/release.json'), join(folder, 'release.json'));
    writeFileSync(join(folder, 'workbook.xlsx'), rawPayload);
    const again = await loadFiles(db, [folder], OPTIONS);
    expect([again.problems, again.observations]).toEqual([[], 0]);
  });

  test('says of a table of sectors that are none of its families what it knows', async () => {
    const folder = newFolder();
    cpSync(join(OTHER_PLACE, '2024-03/release.json'), join(folder, 'release.json'));
    const text = readFileSync(join(OTHER_PLACE, '2024-03/车辆.csv'), 'utf8');
    writeFileSync(join(folder, '车辆.csv'), text.replace('客车', '船舶'));
    const { problems } = await loadFiles(db, [folder], OPTIONS);
    expect(problems).toMatchObject([{ code: 'unknown-indicator', found: '船舶', row: 8 }]);
    expect(problems[0]?.expected).toBe('总数、客车、货车，或净增、新增、退出');
  });
});
