import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Rankings } from '#server/schemas/rankings.ts';
import { newFolder, writeTidy } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';

const HEAD = {
  id: '2020-03',
  title: '2020年1-3月主要指标完成情况',
  issuer: '办公室',
  period: '2020-01/2020-03',
};
const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };

function writeRelease(completeWithout?: unknown): string {
  const folder = newFolder();
  const head = completeWithout === undefined ? HEAD : { ...HEAD, completeWithout };
  writeFileSync(join(folder, 'release.json'), JSON.stringify(head));
  writeTidy(folder, ['gdp,leping,2020-01/2020-03,8.6', 'gdp,fuliang,2020-01/2020-03,8.7']);
  return folder;
}

test('who is not waited for is kept with the release, and can be changed by loading it again', async () => {
  const db = await fixtureDatabase();
  const placesOf = async () => {
    const app = await fixtureApp(db);
    const reply = await app.inject('/api/v1/releases/2020-03/rankings');
    const [gdp] = reply.json<Rankings>().rankings;
    const { reported, expected, size } = gdp!.group!;
    return [`${reported}/${expected} ${size}`, ...gdp!.rows.map(({ rank }) => rank)];
  };
  await loadFiles(db, [writeRelease()], OPTIONS);
  expect(await placesOf()).toEqual(['2/4 0', null, null]);
  await loadFiles(db, [writeRelease(['zhushan', 'gdp/changjiang'])], OPTIONS);
  expect(await placesOf()).toEqual(['2/2 2', 1, 2]);
  const again = await loadFiles(db, [writeRelease(['zhushan', 'gdp/changjiang'])], OPTIONS);
  expect(again.loadId).toBeNull();
  await loadFiles(db, [writeRelease(['zhushan'])], OPTIONS);
  expect(await placesOf()).toEqual(['2/3 0', null, null]);
});

test('the files say how many have reported, where nobody has a place', async () => {
  const db = await fixtureDatabase();
  await loadFiles(db, [writeRelease()], OPTIONS);
  const app = await fixtureApp(db);
  const read = async (path: string) => {
    const { body } = await app.inject(`/api/v1/${path}${path.includes('?') ? '&' : '?'}bom=0`);
    return body
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
  };
  const query = 'indicator=gdp&region=leping&release=2020-03&values=rank';
  const [heads, line] = await read(`observations.csv?${query}`);
  expect(heads?.slice(-4)).toEqual(['rank', 'group_size', 'group_reported', 'group_expected']);
  expect(line?.slice(-4)).toEqual(['', '0', '2', '4']);
  const counts = async (path: string) => {
    const [names = [], ...rows] = await read(path);
    const columns = ['已报地区数', '应报地区数'].map((name) => names.indexOf(name));
    return rows.map((cells) => columns.map((column) => cells[column]));
  };
  expect(await counts('releases/2020-03/rankings/gdp.csv')).toEqual([
    ['2', '4'],
    ['2', '4'],
  ]);
  expect((await counts('releases/2020-03/scorecards/leping.csv'))[0]).toEqual(['2', '4']);
});

test.for(['taochi', 'gdp/zushan', 'gpd/zhushan', 'a/gdp/zhushan', 'zhushan/gdp'])(
  '%s is nobody that is known: nothing is loaded',
  async (entry) => {
    const db = await fixtureDatabase();
    const { loadId, problems } = await loadFiles(db, [writeRelease([entry])], OPTIONS);
    expect(loadId).toBeNull();
    expect(problems.map(({ code, found }) => `${code} ${found}`)).toEqual([
      `bad-release completeWithout：${entry}`,
    ]);
  },
);

test('what is no list is refused', async () => {
  const db = await fixtureDatabase();
  const { problems } = await loadFiles(db, [writeRelease('taoci')], OPTIONS);
  expect(problems[0]?.code).toBe('bad-release');
  expect(problems[0]?.file).toContain('json');
});
