import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestLoads } from '#server/audit/digest-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import { currentLedger, parseTable } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { DATA, emptyDatabase } from '#test/support/database.ts';

const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };
const HEAD = '文号,指标名称,地区,目标年,目标原文';

/** As plans were kept before there was a ledger. */
const BEFORE = {
  kind: 'plan-targets',
  file: '规划目标.csv',
  sheet: null,
  title: '规划',
  notes: ['注：略'],
  targets: [
    {
      docNo: '景府办字〔2019〕61号',
      signedOn: '2019-09-09',
      plan: '营养计划',
      field: '营养健康',
      indicatorName: '0-6个月婴儿纯母乳喂养率',
      regionId: 'jingdezhen',
      unit: '%',
      baseYear: 2018,
      baseValue: 14.5,
      baseDecimals: 2,
      year: 2020,
      targetText: '50%以上',
      row: 2,
      noteMark: '①',
      from: { file: '旧.csv', sheet: null },
    },
  ],
};

test('a plan of before is a table of the ledger, word for word', () => {
  expect(parseTable(JSON.stringify(BEFORE))).toEqual({
    kind: 'plan-targets',
    subject: '景府办字〔2019〕61号',
    file: '规划目标.csv',
    sheet: null,
    title: '规划',
    notes: ['注：略'],
    rows: [
      {
        cells: {
          doc_no: '景府办字〔2019〕61号',
          signed_on: '2019-09-09',
          document: '营养计划',
          field: '营养健康',
          indicator: '0-6个月婴儿纯母乳喂养率',
          places: 'jingdezhen',
          unit: '%',
          base_year: '2018',
          base_value: '14.50',
          year: '2020',
          target: '50%以上①',
        },
        row: 2,
        from: { file: '旧.csv', sheet: null },
      },
    ],
  });
});

/** A database that kept it. */
async function databaseOfBefore() {
  const db = await emptyDatabase();
  const dictionary = { ...OPTIONS, note: '字典' };
  await loadFiles(db, [join(DATA, 'dictionary')], dictionary);
  const load = { id: 2, loadedAt: '2026-01-06', loadedBy: 'test', note: '', version: 'before' };
  await db.insertInto('load').values(load).execute();
  const [target] = BEFORE.targets;
  await db
    .insertInto('sheet')
    .values({
      ...{ loadId: 2, releaseKey: null, file: BEFORE.file, sheetName: null },
      kind: 'plan-targets',
      subject: target?.docNo ?? '',
      content: JSON.stringify(BEFORE),
      contentHash: 'before',
    })
    .execute();
  return db;
}

test('what stands in its column stays, and so do the digests over it', async () => {
  const db = await databaseOfBefore();
  const digest = (await digestLoads(db)).get(2);
  const file = join(newFolder(), '规划.csv');
  writeFileSync(file, `${HEAD}\n甲〔2026〕1号,森林覆盖率,乐平市,2030,65%以上\n`);
  await loadFiles(db, [file], OPTIONS);
  expect((await digestLoads(db)).get(2)).toEqual(digest);
});

test('its rows are those of a file that names the place, not rows beside them', async () => {
  const db = await databaseOfBefore();
  const file = join(newFolder(), '规划.csv');
  const row = '景府办字〔2019〕61号,0-6个月婴儿纯母乳喂养率,景德镇市,2020,55%以上';
  writeFileSync(file, `${HEAD}\n${row}\n`);
  const { problems } = await loadFiles(db, [file], OPTIONS);
  expect(problems).toEqual([]);
  const [plan] = await currentLedger(db, NOW, 'plan-targets');
  expect(plan?.table).toMatchObject({ rows: [{ cells: { target: '55%以上' } }] });
});
