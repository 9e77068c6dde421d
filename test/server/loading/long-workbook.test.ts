import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFiles, type LoadOptions } from '#server/loading/load.ts';
import { readContent } from '#server/loading/read-content.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';

const IN_JUNE: LoadOptions = {
  by: 'test',
  note: '',
  now: new Date('2026-02-01T09:30:00Z'),
  releaseId: '2019-06',
  dryRun: true,
};

test('the long table as a workbook is the long table: its periods count', async () => {
  const db = await fixtureDatabase();
  const file = 'test/fixtures/reading/b09a-long-table-as-xlsx.xlsx';
  expect(await loadFiles(db, [file], IN_JUNE)).toMatchObject({
    observations: 2,
    targets: 2,
    problems: [],
    tables: [{ kind: 'observations', rows: 2 }],
  });
});

test('our own workbook of the long table loads again without a change', async () => {
  const db = await fixtureDatabase();
  const file = 'test/fixtures/reading/r15-own-long-workbook.xlsx';
  const report = await loadFiles(db, [file], IN_JUNE);
  expect(report.problems).toEqual([]);
  expect(report.observations).toBe(0);
});

const LINES = [
  '指标,地区,时期,实际完成',
  '地区生产总值,乐平市,2019年1-3月,8.4',
  '固定资产投资,乐平市,2019年1-3月,-',
];

const KINDS = [
  { name: 'under a title and a line of units', text: ['2019年1-6月主要指标', '单位：%', ...LINES] },
  { name: 'with a note under it', text: [...LINES, '注：初步核算数。,,,'] },
  {
    name: 'as a page of HTML',
    text: [
      '<html><table><tr><td colspan=4>一季度</td></tr>',
      ...LINES.map((line) => `<tr><td>${line.split(',').join('</td><td>')}</td></tr>`),
      '</table></html>',
    ],
  },
];

test.for(KINDS)('the long table $name', async ({ text }) => {
  const db = await fixtureDatabase();
  const file = join(newFolder(), 'long.csv');
  writeFileSync(file, text.join('\n'));
  expect(await loadFiles(db, [file], IN_JUNE)).toMatchObject({ observations: 2, problems: [] });
});

test('rows of a workbook keep their numbers, blank ones between', async () => {
  const db = await fixtureDatabase();
  const file = join(newFolder(), 'long.html');
  const rows = ['季报', '', LINES[0], '', '地区生产总值,乐平市,2019年1-3月,八点四'];
  const cells = (line = '') => `<tr><td>${line.split(',').join('</td><td>')}</td></tr>`;
  writeFileSync(file, `<html><table>${rows.map(cells).join('')}</table></html>`);
  const { problems } = await loadFiles(db, [file], IN_JUNE);
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['bad-number', 5, 4],
  ]);
});

test('a printed ranking with a column of months is none', () => {
  const text = '指标名称,地区,时期,实际完成\n地区生产总值,乐平市,1-6月,8.1';
  expect(readContent('ranking.csv', new TextEncoder().encode(text)).tidyText).toBeNull();
});
