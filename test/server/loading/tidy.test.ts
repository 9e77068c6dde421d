import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFiles, type LoadOptions } from '#server/loading/load.ts';
import type { Observations } from '#server/schemas/observations.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Db } from '#server/store/database.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { copyData, newFolder, writeTidy } from '#test/support/data-folder.ts';
import { countRows } from './row-counts.ts';

const OPTIONS: LoadOptions = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };
const IN_JUNE = { ...OPTIONS, releaseId: '2019-06' };

let db: Db;
let folder: string;
beforeEach(async () => {
  db = await fixtureDatabase();
  folder = newFolder();
});

async function observations(query: string) {
  const app = await fixtureApp(db);
  const answer = (await app.inject(`/api/v1/observations?${query}`)).json<Observations>();
  return answer.observations.map(({ release, period, value, missingReason, revision }) => {
    return [release, `${period.start}/${period.end}`, value, missingReason, revision];
  });
}

describe('a tidy CSV', () => {
  test('adds a row for each figure', async () => {
    const file = writeTidy(folder, [
      'gdp,leping,2019-01/2019-03,8.4',
      'gdp,leping,2019-01/2019-06,8.2',
    ]);
    expect(await loadFiles(db, [file], IN_JUNE)).toMatchObject({
      loadId: 2,
      observations: 2,
      targets: 0,
      problems: [],
      tables: [{ kind: 'observations', outcome: 'loaded', rows: 2 }],
    });
    expect(await observations('indicator=gdp&region=leping')).toEqual([
      ['2019-06', '2019-01/2019-03', 8.4, null, 0],
      ['2019-06', '2019-01/2019-06', 8.2, null, 1],
    ]);
  });

  test('again changes nothing', async () => {
    const file = writeTidy(folder, ['gdp,leping,2019-01/2019-03,8.4']);
    await loadFiles(db, [file], IN_JUNE);
    expect(await loadFiles(db, [file], IN_JUNE)).toMatchObject({
      loadId: null,
      observations: 0,
      tables: [{ outcome: 'unchanged' }],
    });
  });

  test('names releases, regions and indicators as it likes, and says why a figure is missing', async () => {
    const head = '通报,指标,地区,时期,实际完成,缺失原因,目标';
    const rows = [
      '2019-06,社会消费品零售总额,乐平,2019年1-6月,,no-figure,',
      '2019-06,GDP,浮梁县,2019年1-6月,8.3,,9.0',
    ];
    writeTidy(folder, rows, head);
    expect(await loadFiles(db, [folder], OPTIONS)).toMatchObject({
      observations: 1,
      targets: 1,
      problems: [],
    });
    expect(await observations('indicator=retail-sales&region=leping')).toEqual([
      ['2019-06', '2019-01/2019-06', null, 'no-figure', 1],
    ]);
  });

  test('with a target moves the gap of the scorecard', async () => {
    const file = writeTidy(
      folder,
      ['gdp,fuliang,2019-01/2019-06,8.3,9.0'],
      'indicator,region,period,value,target',
    );
    await loadFiles(db, [file], IN_JUNE);
    const app = await fixtureApp(db);
    const { rows } = (
      await app.inject('/api/v1/releases/2019-06/scorecards/fuliang')
    ).json<Scorecard>();
    expect(rows[0]).toMatchObject({
      target: { text: '9.0', low: 9, high: null },
      gap: -0.7,
      status: 'unmet',
      printed: { gap: '已完成' },
      source: { file: '附件2-浮梁县.csv', revision: 0 },
    });
  });

  test('of a release that is loaded with it', async () => {
    const completeWithout = ['zhushan', 'gdp/changjiang'];
    const head = { id: '2019-09', period: '2019-01/2019-09', completeWithout };
    const release = { ...RELEASE, ...head };
    writeFileSync(join(folder, 'release.json'), JSON.stringify(release));
    writeTidy(folder, ['gdp,leping,2019-01/2019-09,8.6', 'gdp,fuliang,2019-01/2019-09,8.7']);
    expect(await loadFiles(db, [folder], OPTIONS)).toMatchObject({
      loadId: 2,
      observations: 2,
      releases: ['2019-09'],
    });
    const app = await fixtureApp(db);
    const ranking = (await app.inject('/api/v1/releases/2019-09/rankings/gdp')).json<{
      rows: object[];
    }>();
    expect(ranking.rows).toMatchObject([
      { region: { id: 'fuliang' }, rank: 1, status: 'no-target' },
      { region: { id: 'leping' }, rank: 2, status: 'no-target' },
    ]);
  });

  test('of no release is an error', async () => {
    const file = writeTidy(folder, ['gdp,leping,2019-01/2019-03,8.4']);
    const before = await countRows(db);
    const { problems } = await loadFiles(db, [file], OPTIONS);
    expect(problems.map(({ code }) => code)).toEqual(['missing-release']);
    expect(await countRows(db)).toEqual(before);
  });

  test('tells of its progress', async () => {
    const file = writeTidy(folder, [
      'gdp,leping,2019-01/2019-03,8.4',
      'gdp,fuliang,2019-01/2019-03,8.4',
    ]);
    const told: number[] = [];
    await loadFiles(db, [file], { ...IN_JUNE, progress: ({ rows }) => void told.push(rows) });
    expect(told).toEqual([2]);
  });
});

const RELEASE = {
  id: '',
  title: '2019年1-9月主要指标完成情况',
  issuer: '景德镇市人民政府办公室',
  docNo: null,
  publishedOn: null,
  period: '',
};

describe('what the API exports', () => {
  test.for(['bom=0', 'bom=1'])(
    'as CSV with %s changes nothing when it is loaded',
    async (query) => {
      const app = await fixtureApp(db);
      const { body } = await app.inject(`/api/v1/observations.csv?${query}`);
      const file = join(folder, 'observations.csv');
      writeFileSync(file, body);
      const before = await countRows(db);
      expect(await loadFiles(db, [file], OPTIONS)).toMatchObject({
        loadId: null,
        observations: 0,
        problems: [],
        tables: [{ outcome: 'unchanged', rows: 213 }],
      });
      expect(await countRows(db)).toEqual(before);
    },
  );

  test('fills a database that has the releases but no figures', async () => {
    const app = await fixtureApp(db);
    const { body } = await app.inject('/api/v1/observations.csv');
    writeFileSync(join(folder, 'observations.csv'), body);
    const data = copyData();
    const other = await fixtureDatabase();
    await other.deleteFrom('observation').execute();
    await other.deleteFrom('releaseIndicator').execute();
    const report = await loadFiles(other, [join(data, 'dictionary'), folder], OPTIONS);
    expect(report).toMatchObject({ observations: 213, problems: [] });
    const again = await (await fixtureApp(other)).inject('/api/v1/observations.csv');
    // Only the number of the load is another.
    const withoutLoad = (text: string) => text.replaceAll(/,\d+,\r\n/gu, ',\r\n');
    expect(withoutLoad(again.body)).toBe(withoutLoad(body));
  });
});
