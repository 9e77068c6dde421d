import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { splitTable } from '#domain/ledger/split-table.ts';
import { readTaskList } from '#domain/tasks/read-list.ts';
import { checkTotals } from '#domain/tasks/totals.ts';
import { amountText } from '#domain/tasks/findings.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridOf, loadDictionary } from '#test/fixtures/tables/context.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/tasks-as-sent');
const dictionary = loadDictionary();

/** Lists with the heads that their offices gave them, and how many lines of each are tasks and totals. */
const LISTS = [
  { file: 'black-water', tasks: 4, totals: 1 },
  { file: 'building-safety', tasks: 18, totals: 0 },
  { file: 'city-management-safety', tasks: 5, totals: 0 },
  { file: 'copyright-city', tasks: 34, totals: 0 },
  { file: 'culture-tourism-2022', tasks: 21, totals: 0 },
  { file: 'drug-supply', tasks: 33, totals: 0 },
  { file: 'fire-command-platform', tasks: 23, totals: 0 },
  { file: 'fire-equipment', tasks: 7, totals: 0 },
  { file: 'fire-stations', tasks: 16, totals: 0 },
  { file: 'fire-township-brigades', tasks: 20, totals: 0 },
  { file: 'hydrants', tasks: 3, totals: 1 },
  { file: 'major-decisions-2022', tasks: 14, totals: 0 },
  { file: 'open-government-2022', tasks: 61, totals: 0 },
  { file: 'reporting-calendar', tasks: 32, totals: 0 },
  { file: 'sewage-works-2020', tasks: 23, totals: 1 },
  { file: 'stabilise-economy-2022', tasks: 48, totals: 0 },
];

function read(file: string) {
  const grid = gridOf(join(FOLDER, `${file}.csv`));
  const { table, problems } = readTable(grid, contextOf(null));
  if (table === null || !isLedger(table)) throw new Error(JSON.stringify(problems));
  const [one] = splitTable(table, file);
  if (!one) throw new Error(`${file} holds no table`);
  return { grid, problems, table: one, list: readTaskList(one, dictionary) };
}

describe('a list as another office sends it', () => {
  test.for(LISTS)('$file', ({ file, tasks, totals }) => {
    const { grid, problems, table, list } = read(file);
    expect(table.kind).toBe('tasks');
    expect([list.tasks.length, list.totals.length]).toEqual([tasks, totals]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(list.tasks.filter(({ title }) => title === '')).toEqual([]);
    expect(new Set(list.tasks.map(({ no }) => no)).size).toBe(tasks);
    // Nothing of a line is lost: each of its cells stands in a column, or under its own head.
    const kept = table.rows.map(({ cells, extra = {} }) =>
      [...Object.values(cells), ...Object.values(extra)].sort(),
    );
    const sent = grid.cells.slice(1).map((row) => row.filter((text) => text !== '').sort());
    expect(kept.map((texts, at) => texts.filter((text) => sent[at]?.includes(text)))).toEqual(sent);
  });

  test('tells who, until when and how much by whatever its heads are called', () => {
    const of = (file: string, at: number) => {
      const task = read(file).list.tasks[at];
      return [task?.title, task?.leads.map(({ name }) => name).join('、'), task?.due];
    };
    const due = (day: string) => ({ kind: 'day', day });
    expect(of('copyright-city', 2)).toEqual([
      '深入调研我市版权产业发展现状，制定并实施版权产业发展规划及优秀版权产业扶持办法等。',
      '市发改委、市文旅局、市统计局',
      due('2020-08-31'),
    ]);
    expect(of('fire-stations', 1)).toEqual(['乐平市城西消防站', '', due('2020-12-31')]);
    expect(of('fire-command-platform', 12).slice(0, 1)).toEqual(['前线指挥平台带MCU']);
    expect(of('major-decisions-2022', 6)).toEqual([
      '出台《景德镇市公办养老机构深化改革实施方案》',
      '市民政局',
      due('2022-06-30'),
    ]);
    expect(of('black-water', 0)).toEqual(['景东大道雨污分流分流改造', '', due('2021-03-31')]);
    expect(of('fire-township-brigades', 3)[0]).toBe('瑶里镇：新建任务');
    expect(of('hydrants', 0)).toEqual(['新增消火栓450个、维修消火栓150个', '', due('2020-12-31')]);
    // The head says the unit: 估算_万元, 投资_万元（…）.
    const [work] = read('sewage-works-2020').list.tasks;
    expect(amountText(work?.amount ?? null)).toBe('800万元');
    expect(amountText(read('black-water').list.tasks[2]?.amount ?? null)).toBe('4680万元');
    expect(of('reporting-calendar', 0)[1]).toBe('版权示范城市领导小组各成员单位');
  });

  test('has a total that is held against its lines', () => {
    // 23 works, of which 21 have an estimate: 800 + 2400 + 20 + 980 + 1800 + 3000 + 3500 + 2500 + 3000
    // + 2500 + 820 + 390 + 810 + 390 + 390 + 1800 + 1600 + 1000 + 1500 + 600 + 90 = 29,890.
    const [check] = checkTotals(read('sewage-works-2020').table.rows);
    expect(check).toMatchObject({ holds: true, added: 21, blank: 2, sum: { units: 29_890n } });
    // 4850 + 1000 + 4680 + 1800 = 12,330.
    expect(checkTotals(read('black-water').table.rows)).toMatchObject([
      { holds: true, sum: { units: 12_330n } },
    ]);
    // 450 + 450 + 422 = 1322, 150 + 150 + 60 = 360.
    expect(checkTotals(read('hydrants').table.rows).map(({ sum }) => sum.units)).toEqual([
      1322n,
      360n,
    ]);
  });
});
