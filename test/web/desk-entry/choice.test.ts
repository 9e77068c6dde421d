import { describe, expect, test } from 'vitest';
import type { EntryChoice } from '#server/schemas/entry-layout.ts';
import {
  choiceRows,
  countLines,
  filterRows,
  layoutOf,
  NONE,
  openingChoice,
  withIds,
  type Choosable,
} from '../../../web/src/routes/desk/releases/[release]/entry/choice.ts';

const indicator = (id: string, more: Partial<Choosable> = {}): Choosable => ({
  ...{ id, name: id, proseName: id, nameEn: null, unit: '%', measure: 'rate' },
  ...{ departmentId: null, groupId: null, familyId: null, levelId: null },
  ...{ notDue: null, notDueEn: null },
  ...more,
});
const INDICATORS = [
  indicator('growth', { levelId: 'amount', departmentId: 'fgw', groupId: 'counties' }),
  indicator('since-january', { levelId: 'amount' }),
  indicator('amount', { measure: 'level', unit: '亿元' }),
  indicator('firms', { measure: 'count', departmentId: 'swj' }),
  indicator('income', { measure: 'level', notDue: '季度指标，3、6、9、12月才有' }),
];
const region = (id: string) => {
  return {
    ...{ id, name: id, shortName: id, nameEn: null, shortNameEn: null },
    kind: 'county',
  } as const;
};
const CHOICE: EntryChoice = {
  ...{ release: '2024-02', title: '', edition: 1, layout: null, entered: [] },
  period: { start: '2024-01', end: '2024-02', label: '2024年1-2月' },
  ...{ indicators: INDICATORS, departments: [], families: [], groups: [] },
  regions: [region('dong'), region('xi')],
};
const idsOf = (rows: ReturnType<typeof choiceRows>) =>
  rows.map((row) => [row.indicator.id, row.level?.id ?? null]);

describe('what can be chosen', () => {
  const rows = choiceRows(CHOICE);

  test('is each indicator once: amounts with the first growth that is theirs', () => {
    expect(idsOf(rows)).toEqual([
      ['growth', 'amount'],
      ['since-january', null],
      ['firms', null],
      ['income', null],
    ]);
  });

  const cases = [
    { name: 'all', filter: {}, ids: ['growth', 'since-january', 'firms', 'income'] },
    { name: 'a department', filter: { department: 'swj' }, ids: ['firms'] },
    { name: 'none', filter: { department: NONE }, ids: ['since-january', 'income'] },
    { name: 'both', filter: { department: 'fgw', group: 'counties' }, ids: ['growth'] },
    { name: 'no such', filter: { family: 'prices' }, ids: [] },
  ];
  test.each(cases)('by filter: $name', ({ filter, ids }) => {
    const all = { department: '', family: '', group: '', ...filter };
    expect(filterRows(rows, all).map((row) => row.indicator.id)).toEqual(ids);
  });
});

describe('what is chosen at first', () => {
  test('is all that is due, with targets of growth and counts', () => {
    const { figures, targets, regions } = openingChoice(CHOICE);
    expect([...figures]).toEqual(['growth', 'since-january', 'amount', 'firms']);
    expect([...targets]).toEqual(['growth', 'since-january', 'firms']);
    expect([...regions]).toEqual(['dong', 'xi']);
  });

  test('is nothing more where there are tables already', () => {
    const entered = [{ indicatorId: 'growth', regionId: 'dong', hasTarget: true }];
    expect(openingChoice({ ...CHOICE, entered }).figures.size).toBe(0);
  });

  test('is what was chosen before', () => {
    const layout = {
      lines: [
        { indicatorId: 'firms', hasTarget: true },
        { indicatorId: 'income', hasTarget: false },
      ],
      regionIds: ['xi'],
    };
    expect(layoutOf(openingChoice({ ...CHOICE, layout }))).toEqual(layout);
  });
});

test('two indicators of three regions are six figures', () => {
  const chosen = { figures: new Set(['a', 'b']), targets: new Set(['a']) };
  expect(countLines({ ...chosen, regions: new Set(['x', 'y', 'z']) })).toBe(6);
});

test('ids are put in and taken out, and the set that was stays', () => {
  const before = new Set(['a', 'b']);
  expect([...withIds(before, ['b', 'c'], true)]).toEqual(['a', 'b', 'c']);
  expect([...withIds(before, ['b', 'c'], false)]).toEqual(['a']);
  expect([...before]).toEqual(['a', 'b']);
});
