import { beforeAll, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Households, Prices } from '#server/schemas/figures.ts';
import type { NetEntries } from '#server/schemas/net-entries.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';

let get: (path: string) => Promise<string>;
beforeAll(async () => {
  const folder = copyData();
  const entries = fileIn(folder, '附件9');
  editFile(entries, '净增,34,19,', '净增,34①,19,');
  editFile(entries, '新增,44,21,', '新增,44,21*,');
  editFile(entries, '退出,4,2,0,2,0,0,0', '退出,4,2,0,2,0,0,0\n注：①含已注销单位。');
  const prices = fileIn(folder, '景德镇市5-7月份CPI指数');
  editFile(prices, '7月,100.6,103.3,', '7月,100.6,103.3p,');
  editFile(prices, '103.3p,102.8', '103.3p,102.8\n注：p 初步数。');
  const households = fileIn(folder, '2020上半年景德镇市城乡居民消费收入');
  editFile(households, '20102.12,19166.78,4.88,', '20102.12②,19166.78,4.88[1],');
  const db = await fixtureDatabase();
  const options = { by: 'test', note: '', now: new Date('2026-02-01T08:00:00Z') };
  const report = await loadFiles(db, [folder], options);
  expect(report.problems).toEqual([]);
  const app = await fixtureApp(db);
  get = async (path) => (await app.inject(`/api/v1/${path}`)).body;
});

test('net entries bear their marks, those without have no field', async () => {
  const { sectors } = JSON.parse(await get('releases/2019-06/net-entries')) as NetEntries;
  const notes = sectors.flatMap(({ cells }) => cells.flatMap((cell) => cell.notes ?? []));
  expect(notes).toEqual([
    { net: { noteMark: '①', noteText: '含已注销单位' } },
    { entered: { noteMark: '*' } },
  ]);
  const [, city, leping, fuliang] = (await get('releases/2019-06/net-entries.csv')).split('\r\n');
  expect(city).toMatch(/,34,44,10,①,,$/u);
  expect(leping).toMatch(/,19,21,2,,\*,$/u);
  expect(fuliang).toMatch(/,6,8,2,,,$/u);
});

test('prices bear theirs with what the note says', async () => {
  const { series } = JSON.parse(await get('prices')) as Prices;
  const marked = series.flatMap(({ points }) => points).filter((point) => point.noteMark);
  expect(marked).toMatchObject([{ value: 103.3, noteMark: 'p', noteText: '初步数' }]);
  expect(await get('prices.csv')).toContain(',103.3,p\r\n');
});

test('households bear those of both levels and of the printed growth', async () => {
  const { rows } = JSON.parse(await get('households')) as Households;
  expect(rows[0]).toMatchObject({
    current: { value: 20_102.12, noteMark: '②' },
    printedGrowthPct: 4.88,
    printedGrowthNote: { noteMark: '[1]' },
  });
  expect(rows[0]?.previous.noteMark).toBeUndefined();
  expect(JSON.stringify(rows.slice(1))).not.toContain('note');
  expect(await get('households.csv')).toContain(',4.88,4.88,②,,[1]\r\n');
});

test('a series has them too', async () => {
  const body = await get('series.csv?indicator=cpi-year&region=jingdezhen');
  expect(body).toContain(',103.3,p\r\n');
});
