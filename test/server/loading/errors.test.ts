import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { emptyDatabase, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn, writeTidy } from '#test/support/data-folder.ts';
import { countRows } from './row-counts.ts';

const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };

let db: Db;
let folder: string;
beforeEach(async () => {
  db = await fixtureDatabase();
  folder = copyData();
});

/** Something right to load beside what is wrong: it must not be kept either. */
function reviseSomething() {
  editFile(fileIn(folder, '附件1'), '10.5,10.9,0.4,3', '10.5,10.8,0.3,4');
}

interface Case {
  name: string;
  spoil: () => void;
  problem: { code: string; file?: string; row?: number; column?: number; found?: string };
}

const CASES: Case[] = [
  {
    name: 'a word for a number',
    spoil: () => editFile(fileIn(folder, '附件2'), '8-8.5,8.3,', '8-8.5,八点三,'),
    problem: { code: 'bad-number', row: 5, column: 4, found: '八点三' },
  },
  {
    name: 'an indicator that is not in the dictionary',
    spoil: () => editFile(fileIn(folder, '附件2'), '地区生产总值', '地区幸福指数'),
    problem: { code: 'unknown-indicator', row: 5, column: 2, found: '地区幸福指数' },
  },
  {
    name: 'a sheet that is no table',
    spoil: () => writeFileSync(join(folder, 'releases/2019-06/附件10.csv'), '会议记录\n到会,12\n'),
    problem: { code: 'unknown-table' },
  },
  {
    name: 'an empty file',
    spoil: () => writeFileSync(join(folder, 'releases/2019-06/附件10.csv'), ''),
    problem: { code: 'empty-file' },
  },
  {
    name: 'a release.json that can’t be read',
    spoil: () => writeFileSync(join(folder, 'releases/2020-07/release.json'), '{'),
    problem: { code: 'bad-release' },
  },
  {
    name: 'the same table in two files',
    spoil: () => {
      const file = fileIn(folder, '附件2');
      copyFileSync(file, join(dirname(file), '浮梁县（改）.csv'));
    },
    problem: {
      code: 'conflicting-table',
      file: '附件2-浮梁县.csv',
      found: '与 浮梁县（改）.csv 是同一张表',
    },
  },
  {
    name: 'an indicator that figures point at, gone from the dictionary',
    spoil: () => editFile(fileIn(folder, 'indicators'), 'gdp,', 'gross,'),
    problem: { code: 'bad-dictionary', found: '新字典里没有指标“gdp”' },
  },
  {
    name: 'a dictionary without one of its files',
    spoil: () => rmSync(fileIn(folder, 'regions')),
    problem: { code: 'bad-dictionary' },
  },
  {
    name: 'a tidy CSV with one bad row',
    spoil: () =>
      writeTidy(join(folder, 'releases/2019-06'), [
        'gdp,leping,2019-01/2019-03,8.0',
        'gdp,nanchang,2019-01/2019-03,8.0',
      ]),
    problem: { code: 'unknown-region', row: 3, column: 2, found: 'nanchang' },
  },
];

describe('with an error anywhere nothing is kept:', () => {
  test.for(CASES)('$name', async ({ spoil, problem }) => {
    const before = await countRows(db);
    reviseSomething();
    spoil();
    const report = await loadFiles(db, [folder], OPTIONS);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', ...problem }),
    );
    expect(report).toMatchObject({ loadId: null, observations: 0, targets: 0 });
    expect(await countRows(db)).toEqual(before);
  });

  test('into an empty database too, be it a tidy CSV beside a bad table', async () => {
    const empty = await emptyDatabase();
    writeTidy(join(folder, 'releases/2019-06'), ['gdp,leping,2019-01/2019-03,8.0']);
    editFile(fileIn(folder, '附件2'), '8-8.5,8.3,', '8-8.5,八点三,');
    const report = await loadFiles(empty, [folder], OPTIONS);
    expect(report.problems.map(({ code }) => code)).toEqual(['bad-number']);
    expect(Object.values(await countRows(empty)).every((count) => count === 0)).toBe(true);
  });
});

describe('the problems', () => {
  test('are all told, of every file', async () => {
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,', '8-8.5,甲,');
    editFile(fileIn(folder, '附件2'), '8-8.5,8.3,', '8-8.5,乙,');
    editFile(fileIn(folder, '附件2'), '10.5,11.4,', '10.5,丙,');
    writeTidy(join(folder, 'releases/2019-06'), ['gdp,leping,2019-01/2019-03,丁']);
    const { problems } = await loadFiles(db, [folder], OPTIONS);
    expect(problems.map(({ found }) => found)).toEqual(['甲', '乙', '丙', '丁']);
  });

  test('say in words how each is mended', async () => {
    editFile(fileIn(folder, '附件2'), '8-8.5,8.3,', '8-8.5,八点三,');
    const { problems } = await loadFiles(db, [folder], OPTIONS);
    expect(problems).toEqual([
      expect.objectContaining({
        file: expect.stringContaining('附件2-浮梁县.csv') as string,
        row: 5,
        column: 4,
        cure: expect.stringMatching(/第5行.*八点三.*。$/u) as string,
      }),
    ]);
  });
});

describe('a wrong cell of the dictionary is one message, with all the tables beside it', () => {
  test.each([
    { name: 'an id', file: 'regions.csv', from: 'leping,360281', to: 'Le ping,360281' },
    { name: 'a head', file: 'indicators.csv', from: 'prose_name,unit', to: 'prose_name,units_of' },
    { name: 'a choice', file: 'regions.csv', from: '浮梁县,county', to: '浮梁县,hamlet' },
  ])('$name', async ({ file, from, to }) => {
    editFile(join(folder, 'dictionary', file), from, to);
    const empty = await emptyDatabase();
    for (const into of [db, empty]) {
      const { problems, loadId } = await loadFiles(into, [folder], OPTIONS);
      expect(problems.map((problem) => problem.file)).toEqual([join(folder, 'dictionary', file)]);
      expect(loadId).toBeNull();
    }
  });
});
