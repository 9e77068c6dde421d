import { beforeEach, expect, test } from 'vitest';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { figuresOf } from '#domain/facts.ts';
import { parsePeriod } from '#domain/period.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { applyFiles } from '#server/loading/apply.ts';
import { recordLoad } from '#server/loading/record-load.ts';
import { toSheetTable } from '#server/loading/to-sheet-table.ts';
import type { Findings } from '#server/schemas/findings.ts';
import type { CellHistory } from '#server/schemas/history.ts';
import type { Ranking } from '#server/schemas/rankings.ts';
import type { ReleaseDetail } from '#server/schemas/releases.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import type { Db } from '#server/store/database.ts';
import { loadDictionary, loadRelease } from '#test/fixtures/tables/context.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { seenFigure, seenSheet } from './seen-figures.ts';

let db: Db;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const MAY = parsePeriod('2019-01/2019-05');
const GDP = ['gdp', 'leping'] as const;

async function loadSheet(figures: readonly SeenFigure[], file = '月报.xlsx'): Promise<number> {
  const release = loadRelease('2019-06');
  const of = { file, sheet: '投资', release, dictionary: loadDictionary() };
  const { table } = toSheetTable(seenSheet(figures), of);
  const now = new Date('2026-02-01T09:30:00Z');
  return db.transaction().execute(async (trx) => {
    const read = { dictionary: null, releases: [], tidyFiles: [], problems: [] };
    const sheets = [{ table, releaseId: '2019-06' }];
    const options = { by: 'test', note: '', now };
    const { loadId, digests } = await applyFiles(trx, { ...read, sheets }, options);
    await recordLoad(trx, loadId, { door: 'console', ...options }, digests);
    return loadId;
  });
}

async function get<T>(path: string): Promise<T> {
  const app = await fixtureApp(db);
  return (await app.inject(`/api/v1/releases/2019-06${path}`)).json<T>();
}

test('what other tables print stands, and the difference is found on the sheet’s cell', async () => {
  await loadSheet([seenFigure(GDP, '8.4', [4, 2])]);
  const { rows } = await get<Ranking>('/rankings/gdp');
  expect(rows.find(({ region }) => region.id === 'leping')?.actual).toBe(8.1);
  const { findings } = await get<Findings>('/findings');
  expect(findings.filter(({ file }) => file === '月报.xlsx')).toMatchObject([
    { code: 'figure-differs', sheet: '投资', row: 4, column: 2, printed: '8.4', computed: '8.1' },
  ]);
});

test('figures of other months come with the cell that they stand in', async () => {
  await loadSheet([seenFigure(GDP, '7.9', [4, 3], { period: MAY })]);
  const app = await fixtureApp(db);
  const figure = 'indicator=gdp&region=leping&period=2019-01/2019-05';
  const history = (await app.inject(`/api/v1/history?${figure}`)).json<CellHistory>();
  expect(history.versions).toMatchObject([
    { value: 7.9, source: { file: '月报.xlsx', row: 4, column: 3 } },
  ]);
  const { tables } = await get<ReleaseDetail>('');
  expect(tables).toContainEqual(
    expect.objectContaining({ kind: 'sheet', file: '月报.xlsx', sheet: '投资' }),
  );
});

test('a wrong place beside a right figure is found', async () => {
  const rank = { kind: 'rank', of: 'growth', unit: '位' } as const;
  await loadSheet([seenFigure(GDP, '8.1', [4, 2]), seenFigure(GDP, '4', [4, 3], rank)]);
  const { findings } = await get<Findings>('/findings');
  expect(findings.filter(({ sheet }) => sheet === '投资')).toMatchObject([
    { code: 'rank-differs', row: 4, column: 3, printed: '4', computed: '2' },
  ]);
});

test('a sheet can be taken back, and all is as it was', async () => {
  const before = await contentHash(db, NOW);
  const loadId = await loadSheet([seenFigure(GDP, '7.9', [4, 3], { period: MAY })]);
  expect(await contentHash(db, NOW)).not.toBe(before);
  const actor = { name: 'test', roles: ['administrator'], door: 'console' } as const;
  const now = new Date('2026-02-02T09:30:00Z');
  await undoLoad(db, loadId, { actor, reason: '试', now, withLater: false });
  expect(await contentHash(db, NOW)).toBe(before);
});

test('a later print keeps what it lacks, from the file that had it', async () => {
  await loadSheet([
    seenFigure(GDP, '7.9', [4, 3], { period: MAY }),
    seenFigure(['gdp', 'fuliang'], '8.0', [5, 3], { period: MAY }),
  ]);
  await loadSheet([seenFigure(GDP, '7.8', [4, 3], { period: MAY })], '更正.xlsx');
  const sheets = await currentSheets(db, 1, NOW);
  const table = sheets.map((one) => one.table).find(({ kind }) => kind === 'sheet');
  const figures = table ? figuresOf(table) : [];
  expect(figures.map(({ regionId, text, from }) => [regionId, text, from?.file])).toEqual([
    ['leping', '7.8', undefined],
    ['fuliang', '8.0', '月报.xlsx'],
  ]);
});
