import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { NOW } from '#server/store/vintage.ts';
import { emptyDatabase, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile } from '#test/support/data-folder.ts';

const OPTIONS = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };

/** Departments in Chinese heads and without ids. */
function withoutIds(): { folder: string; path: string } {
  const folder = join(copyData(), 'dictionary');
  const path = join(folder, 'departments.csv');
  const [, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/u);
  const bare = rows.map((row) => row.split(',').slice(1, 4).join(','));
  writeFileSync(path, ['名称,简称,别名', ...bare].join('\n'));
  return { folder, path };
}

test('rows without ids are the entries that have their names', async () => {
  const db = await fixtureDatabase();
  const { folder } = withoutIds();
  const { problems } = await loadFiles(db, [folder], OPTIONS);
  expect(problems).toEqual([]);
  const { departments } = await readDictionary(db, NOW);
  expect(departments.map(({ id }) => id)).toEqual(['fgw', 'gxj', 'czj', 'zjj', 'swj']);
});

test('in an empty database ids are made of names, and rows may be named by these', async () => {
  const db = await emptyDatabase();
  const { folder, path } = withoutIds();
  rmSync(join(folder, 'families.csv'));
  rmSync(join(folder, 'family_members.csv'));
  writeFileSync(path, '名称,简称,别名\n税务局,市税务局,\n统计局,市统计局,\n');
  const heads = '名称,行文名称,单位,性质,方向,小数位,责任部门,比较组,时期差,左右的幅度,别名,说明';
  const row = '用水量,用水量,%,增速,越高越好,1,市税务局,counties,0,,,';
  writeFileSync(join(folder, 'indicators.csv'), `${heads}\n${row}\n`);
  const { problems } = await loadFiles(db, [folder], OPTIONS);
  expect(problems).toEqual([]);
  const { departments, indicators } = await readDictionary(db, NOW);
  expect(departments.map(({ id }) => id)).toEqual(['shuiwuju', 'tongjiju']);
  expect(indicators).toMatchObject([
    { id: 'yongshuiliang', measure: 'rate', departmentId: 'shuiwuju', groupId: 'counties' },
  ]);
});

test('a cell at fault is told where it stands, though a column of ids was added', async () => {
  const { folder, path } = withoutIds();
  editFile(path, '商务局,市商务局,', '商务局,市商务局,市发改委');
  const { problems } = await loadFiles(await fixtureDatabase(), [folder], OPTIONS);
  expect(problems).toMatchObject([{ file: path, row: 6, column: 3, found: '市发改委' }]);
});
