import { expect, test } from 'vitest';
import type { WatchStatus } from '#domain/plans/watched.ts';
import type { PlanTarget, WatchedPlace } from '#server/schemas/plans.ts';
import { everyPlan } from '#lib/url/plans.ts';
import { writeLede } from '../../../web/src/routes/plans/lede.ts';
import { gapOf, say, sayGap } from '../../../web/src/routes/plans/say.ts';
import {
  groupByPlan,
  selectTargets,
  summarise,
  tallyOf,
  yearsOf,
} from '../../../web/src/routes/plans/select.ts';

function place(key: string, status: WatchStatus, more: Partial<WatchedPlace> = {}): WatchedPlace {
  return {
    place: { key, regionId: key, name: key, nameEn: key, isCounty: true },
    status,
    due: null,
    bound: null,
    latest: null,
    lastJudged: null,
    expected: null,
    need: null,
    asked: null,
    daysLate: null,
    lack: null,
    rank: null,
    ...more,
  };
}

function target(docNo: string, year: number, places: readonly WatchedPlace[]): PlanTarget {
  const [first] = places;
  return {
    id: `${docNo}-${year}`,
    plan: { docNo, title: `${docNo}的方案`, signedOn: '2019-09-09' },
    sourceLine: '',
    kind: 'target',
    field: docNo,
    indicator: `${docNo}${year}`,
    group: '',
    member: '',
    region: { id: 'jingdezhen', name: '景德镇市', nameEn: 'Jingdezhen' },
    units: [{ name: `${docNo}局`, department: null }],
    unit: '%',
    base: null,
    year,
    due: `${year}-12-31`,
    cadence: null,
    text: '12%以下',
    words: '',
    reading: '≤ 12%',
    readingEn: '≤ 12%',
    readAs: '',
    baseNote: '',
    readingNote: '',
    low: null,
    high: 12,
    monitorable: true,
    reason: null,
    reasonEn: null,
    note: null,
    noteEn: null,
    status: first?.status ?? 'not-due',
    places: [...places],
    access: 'public',
  };
}

const targets = [
  target('61号', 2020, [place('a', 'met')]),
  target('61号', 2030, [place('a', 'behind')]),
  target('62号', 2030, [place('b', 'no-report')]),
  target('62号', 2030, [place('a', 'unmet'), place('b', 'met')]),
];
const names = (list: readonly PlanTarget[]) =>
  list.map(({ indicator, status }) => `${indicator} ${status}`);

test('filters narrow the list, a place to its own standing', () => {
  expect(selectTargets(targets, everyPlan)).toEqual(targets);
  expect(selectTargets(targets, { ...everyPlan, plan: '61号' })).toHaveLength(2);
  expect(names(selectTargets(targets, { ...everyPlan, status: 'behind' }))).toEqual([
    '61号2030 behind',
  ]);
  expect(names(selectTargets(targets, { ...everyPlan, place: 'b' }))).toEqual([
    '62号2030 no-report',
    '62号2030 met',
  ]);
  expect(selectTargets(targets, { ...everyPlan, unit: '62号局' })).toHaveLength(2);
  expect(selectTargets(targets, { ...everyPlan, q: '61号20' })).toHaveLength(2);
  expect(selectTargets(targets, { ...everyPlan, year: 2020, kind: 'task' })).toEqual([]);
  expect(yearsOf(targets)).toEqual([2020, 2030]);
});

test('what needs attention comes first, in a document and among documents', () => {
  const more = [...targets, target('62号', 2030, [place('a', 'behind')])];
  const plans = groupByPlan(more);
  expect(plans.map(({ docNo }) => docNo)).toEqual(['62号', '61号']);
  expect(plans[0]?.targets.map(({ status }) => status)).toEqual(['unmet', 'behind', 'no-report']);
});

test('counts stand by document, by who answers and by place', () => {
  expect(tallyOf(targets)).toEqual({ total: 4, good: 1, off: 2, asked: 1, withheld: 0 });
  const lines = (by: 'document' | 'unit' | 'place') =>
    summarise(targets, by).map(({ key, tally }) => [key, tally.total, tally.off, tally.asked]);
  expect(lines('document')).toEqual([
    ['62号', 2, 1, 1],
    ['61号', 2, 1, 0],
  ]);
  expect(lines('unit')).toEqual([
    ['62号局', 2, 1, 1],
    ['61号局', 2, 1, 0],
  ]);
  expect(lines('place')).toEqual([
    ['a', 3, 2, 0],
    ['b', 2, 0, 1],
  ]);
  expect(writeLede(targets).join('')).toBe(
    '2 份文件共确定 4 个目标，2 个未达到或落后，1 个待报，1 个已达到或符合进度。',
  );
});

test('what is not due yet and what is withheld are told apart', () => {
  const more = [
    target('62号', 2020, [place('a', 'not-due')]),
    target('62号', 2020, [place('a', 'withheld')]),
  ];
  expect(writeLede([...targets, ...more]).slice(-2)).toEqual(['1 个未到期，', '1 个未公开。']);
});

test('what is only counted is told apart and is no target', () => {
  const all = [...targets, target('61号', 2020, [place('a', 'counted'), place('b', 'counted')])];
  expect(tallyOf(all)).toEqual(tallyOf(targets));
  expect(writeLede(all).at(-1)).toBe('另有 1 项只作统计。');
});

test('a target that is reached to the figure is off by nothing, and says nothing of it', () => {
  const period = { first: '2022-01-01', last: '2022-12-31', label: '2022年', labelEn: '2022' };
  const told = {
    ...{ period, text: '7', value: null, bound: null, reason: null, note: '', reportedBy: '' },
    ...{ release: null, line: 1, converted: null },
  };
  const zero = { value: 0, decimals: 0 };
  expect(gapOf({ ...told, isMet: true, gap: zero }, '%')).toBeNull();
  expect(gapOf({ ...told, isMet: false, gap: zero }, '%')).toBe('差 0个百分点');
});

test('what was missed last stays among what is off, and says so', () => {
  const span = { first: '2022-08-01', last: '2022-08-31', label: '2022年8月', labelEn: '2022-08' };
  const told = {
    ...{ period: span, text: '6', value: null, isMet: false, gap: null, reason: null },
    ...{
      note: '',
      reportedBy: '',
      release: null,
      line: 1,
      converted: null,
      bound: { zh: '≥ 7', en: '≥ 7' },
    },
  };
  const asked = { ...span, label: '2022年10月' };
  const missed = place('a', 'no-report', { lastJudged: told, asked });
  const list = [target('63号', 2030, [missed])];
  expect(tallyOf(list)).toMatchObject({ total: 1, off: 1, asked: 0 });
  expect(selectTargets(list, { ...everyPlan, status: 'unmet' })).toHaveLength(1);
  expect(selectTargets(list, { ...everyPlan, status: 'no-report' })).toHaveLength(1);
  expect(summarise(list, 'place')[0]?.tally).toMatchObject({ off: 1, asked: 0 });
  expect(say(missed, '')).toBe('应报2022年10月；上一次（2022年8月）未达到：6（要求 ≥ 7）');
});

test('a line says what to do: lacking, late, asked for, needed', () => {
  const asked = { first: '2021-01-01', last: '2021-12-31', label: '2021年', labelEn: '2021' };
  expect(say(place('a', 'no-report', { asked }), '%')).toBe('应报2021年');
  expect(say(place('a', 'no-report', { asked, daysLate: 8 }), '')).toBe('逾期 8 天');
  const need = { each: -1.133, decimals: 3, spans: 9, unit: 'year' as const };
  expect(say(place('a', 'behind', { need }), '%')).toBe('每年需 −1.133个百分点');
  const lack = { zh: '还缺基期。', en: 'The base is lacking.' };
  expect(say(place('a', 'lacking', { lack }), '%')).toBe('还缺基期。');
  expect(sayGap({ value: 0.3, decimals: 1 }, '亩')).toBe('差 +0.3亩');
});

test('what is lacking and what is asked for stand in one sentence', () => {
  const one = place('a', 'lacking', {
    lack: { zh: '补录基期那一年的数即可判断。', en: 'Enter the value of the base year.' },
    asked: { first: '2023-01-01', last: '2023-12-31', label: '2023年', labelEn: '2023' },
  });
  expect(say(one, '%')).toBe('补录基期那一年的数即可判断；应报2023年');
  expect(say({ ...one, asked: null }, '%')).toBe('补录基期那一年的数即可判断。');
});
