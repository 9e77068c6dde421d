import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { newFolder, writeTidy } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';

let db: Db;
let app: FastifyInstance;
beforeEach(async () => {
  db = await fixtureDatabase();
  app = await fixtureApp(db);
});

const get = (path: string) => app.inject(`/api/v1/releases/${path}`);
const options = { by: 'test', note: '', now: new Date('2026-03-01T08:00:00Z') };
const load = (path: string, releaseId: string) => loadFiles(db, [path], { ...options, releaseId });

async function save(path: string): Promise<string> {
  const file = join(newFolder(), 'workbook.xlsx');
  writeFileSync(file, (await get(path)).rawPayload);
  return file;
}

/** Rows of cells as shown, a sheet by its name. */
async function openSheet(path: string, name: string): Promise<string[][]> {
  const book = XLSX.read((await get(path)).rawPayload, { type: 'buffer' });
  return XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, {
    header: 1,
    raw: false,
    defval: '',
  });
}

describe('a workbook', () => {
  test('is sent as a file with a Chinese name', async () => {
    const { statusCode, headers } = await get('2019-06/workbook.xlsx');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(headers['content-disposition']).toContain(encodeURIComponent('2019-06附件.xlsx'));
    expect(headers.etag).toBeDefined();
  });

  test('has the nine annexes, as printed', async () => {
    const book = XLSX.read((await get('2019-06/workbook.xlsx')).rawPayload, { type: 'buffer' });
    expect(book.SheetNames.map((name) => name.slice(0, 3))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((no) => `附件${no}`),
    );
    const sheet = await openSheet('2019-06/workbook.xlsx', '附件1 乐平市');
    expect(sheet.slice(0, 5)).toEqual([
      ['2019年1-6月乐平市主要指标增速完成情况', '', '', '', '', ''],
      ['单位：%', '', '', '', '', ''],
      ['序号', '指标名称', '目标增速', '1-6月实际完成', '与目标的差距', '在全市排位'],
      ['发展和改革委员会（5个）', '', '', '', '', ''],
      ['1', '地区生产总值', '8-8.5', '8.1', '已完成', '2'],
    ]);
    expect(sheet.at(-1)?.[0]).toMatch(/^注：①序号1、4、9/u);
  });

  test('has them mended where that is asked for', async () => {
    const sheet = await openSheet('2019-06/workbook.xlsx?values=computed', '附件1 乐平市');
    expect(sheet.at(-1)?.[0]).toMatch(/^注：①序号1、3、9/u);
  });

  test('shows a revised figure', async () => {
    await load(writeTidy(newFolder(), ['gdp,leping,2019-01/2019-06,8.25']), '2019-06');
    const sheet = await openSheet('2019-06/workbook.xlsx', '附件1 乐平市');
    expect(sheet[4]).toEqual(['1', '地区生产总值', '8-8.5', '8.25', '已完成', '2']);
  });
});

describe('loaded again', () => {
  test.for(['2019-06', '2020-07'])('the workbook of %s changes nothing', async (id) => {
    const report = await load(await save(`${id}/workbook.xlsx`), id);
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ loadId: null, observations: 0, targets: 0 });
    expect(report.tables.map(({ outcome }) => outcome)).not.toContain('loaded');
    expect(report.tables).toHaveLength(id === '2019-06' ? 9 : 3);
  });

  test('the mended one changes gaps, ranks and notes, but no figure and no target', async () => {
    const report = await load(await save('2019-06/workbook.xlsx?values=computed'), '2019-06');
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ observations: 0, targets: 0 });
    const findings = (await get('2019-06/findings')).json<{ findings: { severity: string }[] }>();
    expect(findings.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('one with revised figures does not bring the printed ones back', async () => {
    const head = 'indicator,region,period,value,target';
    const tidy = writeTidy(newFolder(), ['gdp,leping,2019-01/2019-06,8.25,9%以上'], head);
    await load(tidy, '2019-06');
    const report = await load(await save('2019-06/workbook.xlsx'), '2019-06');
    expect(report).toMatchObject({ problems: [], observations: 0, targets: 0 });
  });
});

describe('is refused', () => {
  test('for a release there is not', async () => {
    assertProblem(await get('2031-01/workbook.xlsx'), 'unknown-release');
  });

  test('with values that are neither', async () => {
    assertProblem(await get('2019-06/workbook.xlsx?values=guessed'), 'bad-request');
  });

  test('for a release without anything to print', async () => {
    const folder = newFolder();
    const release = { id: 'empty', title: '空', period: '2024-01/2024-03' };
    writeFileSync(join(folder, 'release.json'), JSON.stringify(release));
    await loadFiles(db, [folder], options);
    assertProblem(await get('empty/workbook.xlsx'), 'not-in-release');
  });
});
