import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureFile } from '#test/support/database.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/tables/note-marks/input.csv');
const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T08:00:00Z') };

let file: string;
let db: Db;
let get: (path: string) => Promise<{ body: string; rawPayload: Buffer }>;
beforeAll(async () => {
  file = await fixtureFile();
  db = await openDatabase(file);
  const whole = { ...OPTIONS, releaseId: '2019-06', missing: 'go' as const };
  const report = await loadFiles(db, [GOLDEN], whole);
  // Thirteen of the eighteen lines that there were are not in the sheet, and go.
  expect(report.problems.map(({ code }) => code)).toEqual(['lacking-lines']);
  const app = await fixtureApp(db);
  get = async (path) => app.inject(`/api/v1/${path}`);
  return () => db.destroy();
});

interface Marked {
  indicator: { id: string };
  noteMark?: string;
  noteText?: string;
}
const marksOf = (rows: readonly Marked[]) =>
  Object.fromEntries(rows.map(({ indicator, noteMark }) => [indicator.id, noteMark]));

const PRINTED = {
  gdp: '①',
  'fixed-asset-investment': '⑴*²',
  'industrial-value-added': '〔注1〕',
  'industry-net-entry': '①②',
  'services-net-entry': '①',
};

test('pages and API get the marks with the figures, and what the notes say of them', async () => {
  const scorecard = JSON.parse((await get('releases/2019-06/scorecards/leping')).body) as {
    rows: Marked[];
  };
  expect(marksOf(scorecard.rows)).toEqual(PRINTED);
  const [gdp, investment] = scorecard.rows;
  expect(gdp?.noteText).toBe('按可比价格计算');
  expect(investment?.noteText).toContain('不含农户');
  const { body } = await get('observations?release=2019-06&region=leping');
  const { observations } = JSON.parse(body) as { observations: Marked[] };
  expect(marksOf(observations)).toMatchObject(PRINTED);
});

test('a figure without marks has no field for them', async () => {
  const { body } = await get('releases/2019-06/scorecards/fuliang');
  expect(body).not.toContain('noteMark');
});

test('the long CSV has a column of them, and loads again without a change', async () => {
  const { body } = await get('observations.csv?release=2019-06&region=leping&bom=0');
  const [heads = '', ...rows] = body.trimEnd().split('\r\n');
  expect(heads.endsWith(',note_mark')).toBe(true);
  expect(rows.find((row) => row.includes(',gdp,'))).toMatch(/,9\.1,,\d+,2,①$/u);
  expect(rows.find((row) => row.includes(',services-net-entry,'))).toMatch(/,,no-figure,\d+,2,①$/u);
  const tidy = join(newFolder(), 'observations.csv');
  writeFileSync(tidy, body);
  const report = await loadFiles(db, [tidy], OPTIONS);
  expect(report).toMatchObject({ problems: [], loadId: null });
});

test('the annexes as a workbook print them behind the figures, and load again without a change', async () => {
  const { rawPayload } = await get('releases/2019-06/workbook.xlsx?values=printed');
  const workbook = join(newFolder(), 'annexes.xlsx');
  writeFileSync(workbook, rawPayload);
  const report = await loadFiles(db, [workbook], { ...OPTIONS, releaseId: '2019-06' });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.loadId).toBeNull();
});

test('a long CSV may have marks behind its figures too; words are none', async () => {
  const load = async (rows: string) => {
    const tidy = join(newFolder(), 'tidy.csv');
    const heads = 'release,indicator,region,period,value,注码';
    writeFileSync(tidy, `${heads}\n2019-06,gdp,leping,2019-01/2019-06,${rows}\n`);
    return loadFiles(db, [tidy], { ...OPTIONS, dryRun: true });
  };
  expect(await load('9.1,①')).toMatchObject({ problems: [], observations: 0 });
  expect(await load('9.1①,')).toMatchObject({ problems: [], observations: 0 });
  expect(await load('9.1①,①')).toMatchObject({ problems: [], observations: 0 });
  expect(await load('9.1p,')).toMatchObject({ problems: [], observations: 1 });
  expect((await load('⑫,')).problems).toMatchObject([{ code: 'bad-number', row: 2, column: 5 }]);
  expect((await load('9.1,初步数')).problems).toMatchObject([
    { code: 'bad-value', row: 2, column: 6 },
  ]);
});

interface Printed {
  target: { text: string; noteMark?: string; noteText?: string } | null;
  printed: Record<'gapNote' | 'rankNote', { noteMark: string; noteText?: string } | undefined>;
}

test('a scorecard says the marks behind target, gap and rank, and lists them in its CSV', async () => {
  const { body } = await get('releases/2019-06/scorecards/leping');
  const { rows } = JSON.parse(body) as { rows: Printed[] };
  const [gdp, investment, industry] = rows;
  expect(gdp?.target).toMatchObject({ text: '8', noteMark: '①', noteText: '按可比价格计算' });
  expect(gdp?.printed).toMatchObject({
    gapNote: { noteMark: '②', noteText: '初步核算数' },
    rankNote: { noteMark: '①', noteText: '按可比价格计算' },
  });
  expect(investment?.target).toMatchObject({ text: '10%以上', noteMark: '*' });
  expect(investment?.printed.rankNote).toEqual({ noteMark: '#' });
  expect(industry?.target?.noteMark).toBeUndefined();
  const csv = (await get('releases/2019-06/scorecards/leping.csv?bom=0')).body.split('\r\n');
  expect(csv[1]).toMatch(/,1\.1,2,4,4,①,①,②,①,[\d.]+,-?[\d.]+$/u);
  expect(csv[2]).toMatch(/,0\.4,3,5,5,⑴\*²,\*,［1］,#,[\d.]+,-?[\d.]+$/u);
});

test('a ranking bears the marks of the scorecard that prints them', async () => {
  const { body } = await get('releases/2019-06/rankings/gdp');
  const { rows } = JSON.parse(body) as { rows: (Printed & Marked & { region: { id: string } })[] };
  const leping = rows.find(({ region }) => region.id === 'leping');
  expect(leping).toMatchObject({ noteMark: '①', noteText: '按可比价格计算' });
  expect(leping?.target).toMatchObject({ text: '8', noteMark: '①' });
  // Gap and rank are those that the ranking itself prints, without marks.
  expect(leping?.printed.rankNote).toBeUndefined();
  const others = rows.filter(({ region }) => region.id !== 'leping');
  expect(JSON.stringify(others)).not.toContain('noteMark');
});

test('JSON-stat has them among its extensions, by position', async () => {
  const query = 'release=2019-06&indicator=gdp&region=leping,fuliang';
  const cube = JSON.parse((await get(`observations.jsonstat.json?${query}`)).body) as {
    value: Record<string, number>;
    extension: { noteMark: Record<string, string> };
  };
  expect(cube.value).toMatchObject({ '0': 9.1 });
  expect(cube.extension.noteMark).toEqual({ '0': '①' });
});
