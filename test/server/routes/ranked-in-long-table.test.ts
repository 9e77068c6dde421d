import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';

const RELEASE = { id: '2021-06', title: '2021年1-6月', period: '2021-01/2021-06' };
const SCORECARD = [
  '2021年1-6月乐平市主要指标增速完成情况,,',
  '序号,指标名称,1-6月实际完成',
  '1,地区生产总值,8.1',
];
/** Leping's investment is in no line of its scorecard. */
const LONG = [
  '指标,地区,时期,实际完成',
  ...['乐平市,10.9', '浮梁县,11.4', '珠山区,11.0', '昌江区,10.8', '高新区,12.0'].map((line) => {
    const [region, value] = line.split(',');
    return `固定资产投资,${region},2021年1-6月,${value}`;
  }),
];

test('a figure that stands in a long table alone has its place in the rankings, though its region has a scorecard', async () => {
  const db = await fixtureDatabase();
  const folder = newFolder();
  writeFileSync(join(folder, 'release.json'), JSON.stringify(RELEASE));
  writeFileSync(join(folder, '乐平.csv'), SCORECARD.join('\n'));
  writeFileSync(join(folder, '长表.csv'), LONG.join('\n'));
  const report = await loadFiles(db, [folder], { by: 'test', note: '', now: new Date() });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const app = await fixtureApp(db);
  const { rankings } = (await app.inject('/api/v1/releases/2021-06/rankings')).json<{
    rankings: {
      indicator: { id: string };
      rows: { region: { id: string }; rank: number | null }[];
    }[];
  }>();
  const investment = rankings.find(({ indicator }) => indicator.id === 'fixed-asset-investment');
  // 12.0, 11.4, 11.0, 10.9, 10.8
  expect(investment?.rows.map(({ region, rank }) => [region.id, rank])).toEqual([
    ['gaoxin', 1],
    ['fuliang', 2],
    ['zhushan', 3],
    ['leping', 4],
    ['changjiang', 5],
  ]);
});
