import { describe, expect, test } from 'vitest';
import { changedCells } from '#domain/collection/changed-cells.ts';
import { sayLine, sayLines } from '#domain/collection/line-name.ts';
import { linesInScope } from '#domain/collection/lines-in-scope.ts';
import {
  mayEnter,
  sayScope,
  scopeOfUnit,
  scopeOrNull,
  unitOfScope,
} from '#domain/collection/scope.ts';
import { layoutTables } from '#domain/entry/layout.ts';
import { printedLines } from '#domain/entry/lines.ts';
import { withTyped } from '#domain/entry/typed.ts';
import { clearanceOf } from '#domain/access.ts';
import { hasRight, type Role } from '#domain/roles.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

const { dictionary } = contextOf(null);
const scope = (departmentIds: readonly string[], regionIds: readonly string[] = []) => {
  return { departmentIds, regionIds };
};
/** gdp is of fgw, retail-sales of swj, cpi-year of nobody. */
const cases = [
  { name: 'nobody is limited', own: null, gdp: true, retail: true, cpi: true },
  { name: 'a department', own: scope(['fgw']), gdp: true, retail: false, cpi: false },
  { name: 'two departments', own: scope(['fgw', 'swj']), gdp: true, retail: true, cpi: false },
  { name: 'the region', own: scope([], ['leping']), gdp: true, retail: true, cpi: true },
  { name: 'another region', own: scope([], ['fuliang']), gdp: false, retail: false, cpi: false },
  {
    name: 'a department of it',
    own: scope(['swj'], ['leping']),
    gdp: false,
    retail: true,
    cpi: false,
  },
  {
    name: 'a department elsewhere',
    own: scope(['fgw'], ['fuliang']),
    gdp: false,
    retail: false,
    cpi: false,
  },
];

test.each(cases)('who may enter lines of leping: $name', ({ own, gdp, retail, cpi }) => {
  const may = (indicatorId: string) =>
    mayEnter(own, { indicatorId, regionId: 'leping' }, dictionary);
  expect([may('gdp'), may('retail-sales'), may('cpi-year')]).toEqual([gdp, retail, cpi]);
});

test('a scope without limits is none, and a unit has its own', () => {
  expect(scopeOrNull(scope([]))).toBeNull();
  expect(scopeOrNull(scope(['fgw']))).toEqual(scope(['fgw']));
  expect(scopeOfUnit({ kind: 'region', id: 'leping' })).toEqual(scope([], ['leping']));
  expect(unitOfScope(scope([], ['leping']))).toEqual({ kind: 'region', id: 'leping' });
  expect(unitOfScope(scope(['fgw'], ['leping']))).toBeNull();
  expect(sayScope(scope(['fgw'], ['leping']), dictionary).zh).toBe('发展和改革委员会；乐平市');
});

describe('an officer with a scope', () => {
  const actor = (roles: readonly Role[]) =>
    ({ name: 'li', roles, door: 'session', scope: scope(['fgw']) }) as const;

  test('reports lines, and does nothing else with a draft', () => {
    const rights = (roles: readonly Role[]) =>
      (['read-drafts', 'report', 'enter', 'review'] as const).filter((right) =>
        hasRight(actor(roles), right),
      );
    expect(rights(['officer'])).toEqual(['report']);
    expect(rights(['officer', 'reviewer'])).toEqual(['read-drafts', 'report', 'review']);
  });

  test('sees what other accounts see', () => {
    expect(clearanceOf(actor(['officer']))).toBe('internal');
    expect(clearanceOf(actor(['officer', 'reviewer']))).toBe('restricted');
    expect(clearanceOf({ roles: ['officer'] })).toBe('restricted');
  });
});

const lines = ['gdp', 'fixed-asset-investment', 'retail-sales'].map((indicatorId) => {
  return { indicatorId, hasTarget: true };
});
const period = { start: '2019-01', end: '2019-06' };
const [blank] = layoutTables({ lines, regionIds: ['leping'] }, { dictionary, period });
const type = (indicatorId: string, actual: string, target = '') =>
  withTyped(blank!, [{ indicatorId, regionId: 'leping', target, actual }]);

describe('what was changed', () => {
  const leping = (indicatorId: string) => ({ indicatorId, regionId: 'leping' });

  test('is each line with another figure or target', () => {
    expect(changedCells([blank!], [type('gdp', '8.1')])).toEqual([leping('gdp')]);
    expect(changedCells([blank!], [type('gdp', '', '9')])).toEqual([leping('gdp')]);
    expect(changedCells([blank!], [blank!])).toEqual([]);
    expect(changedCells([type('gdp', '8.1')], [type('gdp', '8.1')])).toEqual([]);
  });

  test('is a line that went, and none that is new and blank', () => {
    const without = { ...blank!, rows: [] };
    expect(changedCells([type('gdp', '8.1')], [without])).toEqual([leping('gdp')]);
    expect(changedCells([], [blank!])).toEqual([]);
  });
});

test('a department sees its own lines, under its heading', () => {
  const all = printedLines(blank!, dictionary);
  const own = linesInScope(all, { scope: scope(['swj']), dictionary });
  expect(own.map(({ row, headings }) => [row.indicatorId, headings.map(({ zh }) => zh)])).toEqual([
    ['retail-sales', ['商务局（1个）']],
  ]);
  expect(linesInScope(all, { scope: null, dictionary })).toEqual(all);
});

test('lines are named by region and indicator, many by their number', () => {
  const cell = { indicatorId: 'gdp', regionId: 'leping' };
  expect(sayLine(cell, dictionary).zh).toBe('乐平市地区生产总值');
  const many = Array.from({ length: 7 }, () => cell);
  expect(sayLines(many, dictionary).zh).toBe(
    `${'乐平市地区生产总值、'.repeat(5).slice(0, -1)}等 7 行`,
  );
});
