import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFiles, type LoadOptions } from '#server/loading/load.ts';
import type { PlanTarget } from '#server/schemas/plans.ts';
import type { Db } from '#server/store/database.ts';
import { currentLedger } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';

const OPTIONS: LoadOptions = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };
const HEAD = '文号,成文日期,文件,领域,指标名称,地区,单位,基期,基期值,目标年,目标原文';
const rowOf = (name: string, target: string, { place = '景德镇市', field = '林业' } = {}) =>
  `景府发〔2026〕9号,2026-01-09,林业规划,${field},${name},${place},%,2020,60,2030,${target}`;

let db: Db;
beforeEach(async () => {
  db = await fixtureDatabase();
});

function write(name: string, rows: readonly string[]): string {
  const file = join(newFolder(), name);
  writeFileSync(file, [HEAD, ...rows, ''].join('\n'));
  return file;
}

async function targets(): Promise<string[]> {
  const app = await fixtureApp(db);
  const all = (await app.inject('/api/v1/plans')).json<PlanTarget[]>();
  const own = all.filter(({ plan }) => plan.docNo === '景府发〔2026〕9号');
  return own.map(({ indicator, text }) => `${indicator} ${text}`);
}

describe('two files of one plan in one load', () => {
  const ONE = write('林业.csv', [rowOf('森林覆盖率', '65%以上'), rowOf('林木良种率', '70%以上')]);

  test('are one plan, and each row keeps its file', async () => {
    // 林木良种率 is said twice, in other letters, and the same.
    const two = write('林业（续）.csv', [
      rowOf('林木 良种率', '７０％以上', { field: '种苗' }),
      rowOf('湿地保护率', '62%以上'),
    ]);
    const report = await loadFiles(db, [ONE, two], OPTIONS);
    expect(report.problems).toEqual([]);
    expect(report.tables.map(({ file, rows, outcome }) => [file, rows, outcome])).toEqual([
      ['林业.csv', 2, 'loaded'],
      ['林业（续）.csv', 2, 'loaded'],
    ]);
    expect(await targets()).toEqual([
      '森林覆盖率 65%以上',
      '林木 良种率 ７０％以上',
      '湿地保护率 62%以上',
    ]);
    const plans = (await currentLedger(db, NOW)).map(({ table }) => table);
    const plan = plans.find(({ file }) => file === '林业（续）.csv');
    const froms = plan?.kind === 'plan-targets' ? plan.rows.map(({ from }) => from?.file) : [];
    expect(froms).toEqual(['林业.csv', undefined, undefined]);
  });

  test('change nothing the second time', async () => {
    const two = write('林业（续）.csv', [rowOf('湿地保护率', '62%以上')]);
    await loadFiles(db, [ONE, two], OPTIONS);
    expect((await loadFiles(db, [ONE, two], OPTIONS)).loadId).toBeNull();
  });

  test('are refused for the rows that contradict each other, which are named', async () => {
    const two = write('林业（续）.csv', [
      rowOf('湿地保护率', '62%以上'),
      rowOf('森林覆盖率', '66%以上'),
    ]);
    const { loadId, problems } = await loadFiles(db, [ONE, two], OPTIONS);
    expect(loadId).toBeNull();
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'conflicting-table',
        file: '林业（续）.csv',
        row: 3,
        found: '森林覆盖率、景德镇市、2030：目标原文“66%以上”，林业.csv 第 2 行是“65%以上”',
      },
    ]);
    expect(problems[0]?.cure).toContain('景府发〔2026〕9号');
    assertSpokenAlike(problems[0] ?? {}, ['found', 'expected', 'cure']);
  });

  test('are free to say different things of different places and years', async () => {
    const two = write('林业（续）.csv', [
      rowOf('森林覆盖率', '66%以上', { place: '浮梁县' }),
      rowOf('森林覆盖率', '66%以上').replace('2030', '2035'),
    ]);
    expect((await loadFiles(db, [ONE, two], OPTIONS)).problems).toEqual([]);
    expect(await targets()).toHaveLength(4);
  });
});
