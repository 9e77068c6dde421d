import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { watchPlans } from '#domain/plans/entry.ts';
import { readScales } from '#domain/plans/scale.ts';
import { readDayCalendar } from '#domain/working-days.ts';
import { spansOf } from '#server/demo/ledger/spans.ts';
import { workOut } from '#server/store/results-digest.ts';
import { latestLoad } from '#server/store/loads.ts';
import type { LedgerKind } from '#domain/ledger/types.ts';
import { readLedger } from '#server/view/ledger.ts';
import { readView, type DataView } from '#server/view/data-view.ts';
import { fixtureApp } from '#test/support/database.ts';
import { demoDatabase, makeLoads } from './demo.ts';

const OPTIONS = { months: 20, end: '2026-10', regions: 6 };
const DAY = '2026-11-20';
let view: DataView;
let app: FastifyInstance;
beforeAll(async () => {
  const db = await demoDatabase(OPTIONS);
  view = await readView(db, await latestLoad(db));
  app = await fixtureApp(db);
  // Twenty releases, on a machine that does other things too.
}, 120_000);

describe('a demonstration’s ledger', () => {
  test('lies in files that say that they are made up, and from which seed', () => {
    const files = makeLoads(OPTIONS).flatMap((load) => load.files);
    const own = files.filter(({ path }) => path.startsWith('台账/'));
    expect(own.map(({ path }) => path.slice(3, -4))).toEqual([
      ...['示例目标', '示例等级', '示例任务', '示例考核办法'],
      ...['示例完成情况', '示例任务进展', '示例考核数据', '示例考核程序'],
    ]);
    for (const { text } of own) {
      expect(text).toMatch(/^示例.*（模拟数据）\r\n"?注：由程序按种子 3 生成/u);
    }
  });

  test('adds a month without changing what was told before', () => {
    const rowsOf = (end: string) =>
      makeLoads({ ...OPTIONS, months: end === '2026-09' ? 19 : 20, end })
        .flatMap((load) => load.files)
        .find(({ path }) => path === '台账/示例完成情况.csv')
        ?.text.split('\r\n')
        // Of the last month itself more is missing, for it has only just ended.
        .filter((line) => line.includes(',2026-08,')) ?? [];
    expect(rowsOf('2026-09').length).toBeGreaterThan(20);
    expect(rowsOf('2026-10')).toEqual(rowsOf('2026-09'));
  });

  test('keeps its mark in every table but is as real as it looks in none', async () => {
    const kinds: LedgerKind[] = [
      ...(['plan-targets', 'plan-progress', 'tasks', 'task-progress'] as const),
      ...(['schemes', 'assessments', 'assessment-steps'] as const),
    ];
    for (const kind of kinds) {
      const tables = await readLedger(view, kind);
      expect(tables.length).toBeGreaterThan(0);
      for (const { synthetic } of tables) expect(synthetic).toEqual({ seed: 3 });
    }
  });

  test('has targets of six documents that stand in every way', async () => {
    const entries = watchPlans(
      {
        targets: await readLedger(view, 'plan-targets'),
        progress: await readLedger(view, 'plan-progress'),
        scales: readScales(await readLedger(view, 'ordered-scales')),
        calendar: readDayCalendar([]),
        regions: view.dictionary.regions,
        departments: view.dictionary.departments,
        figuresOf: () => [],
        clearance: 'restricted',
      },
      DAY,
    );
    expect(new Set(entries.map(({ row }) => row.docNo)).size).toBe(6);
    expect(entries).toHaveLength(60);
    const statuses = entries.flatMap(({ places }) => places.map(({ watched }) => watched.status));
    const counts = Map.groupBy(statuses, (status) => status);
    for (const status of ['met', 'unmet', 'behind', 'on-path', 'not-due', 'no-report'] as const) {
      expect([status, counts.get(status)?.length ?? 0]).not.toEqual([status, 0]);
    }
    expect(counts.get('unread')).toBeUndefined();
  });

  test('has a published assessment of the year before, and one under way', async () => {
    const worked = workOut({
      schemes: await readLedger(view, 'schemes'),
      facts: await readLedger(view, 'assessments'),
      steps: await readLedger(view, 'assessment-steps'),
    });
    expect(worked.map(({ process, state }) => [process.id, state])).toEqual([
      ['示例考核2025', 'published'],
      ['示例考核2026', 'begun'],
    ]);
    const [before] = worked;
    expect(before?.scheme).toMatchObject({ isMadeUp: true, notes: [] });
    expect(before?.results).toHaveLength(5);
    for (const { checked, self } of before?.results ?? []) {
      expect([checked.total, self?.total, checked.faults]).not.toContain(null);
      expect(checked.faults).toEqual([]);
    }
  });

  const doors = [
    ...['plans', 'plans.csv', 'tasks', 'tasks.csv', 'tasks/calendar.ics'],
    ...['assessments', 'assessments.csv', `assessments/${encodeURIComponent('示例考核2025')}.docx`],
  ];
  test.for(doors)('is called made up in the head of %s', async (path) => {
    const { headers, statusCode } = await app.inject(`/api/v1/${path}`);
    expect([statusCode, headers['tongbao-synthetic']]).toEqual([200, 'true']);
    const name = decodeURIComponent(headers['content-disposition'] ?? '');
    expect(name.includes('（模拟数据）')).toBe(/\.\w+$/u.test(path));
  });
});

test('periods are those that end within the months', () => {
  const texts = (every: Parameters<typeof spansOf>[0]) =>
    spansOf(every, '2025-11', '2026-07').map(({ text }) => text);
  expect(texts('quarter')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  expect(texts('half-year')).toEqual(['2025年下半年', '2026年上半年']);
  expect(texts('year')).toEqual(['2025']);
});
