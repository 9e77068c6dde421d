import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptColumnRow } from '#server/answers/kept-row.ts';
import { buildColumnRow } from '#server/answers/board-row.ts';
import type { Column } from '#server/view/column.ts';
import { columnsOf } from '#server/view/columns.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireIndicator, requireRelease } from '#server/view/require.ts';
import { fixtureApp } from '#test/support/database.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };

let app: FastifyInstance;
let view: DataView;
let column: Column;
beforeAll(async () => {
  app = await fixtureApp();
  view = await app.view();
  const indicatorKey = requireIndicator(view.dictionary, 'gdp').key;
  const { key } = requireRelease(view, '2019-06');
  const [gdp] = await columnsOf(view, key, [{ indicatorKey, period: PERIOD }]);
  if (!gdp) throw new Error('the release holds it');
  column = gdp;
});
afterAll(() => app.close());

const of = (completeWithout?: readonly string[]) => ({
  indicator: requireIndicator(view.dictionary, 'gdp'),
  period: PERIOD,
  completeWithout,
});

test('a row is worked out once for its column', () => {
  const row = keptColumnRow(of(), column, view.dictionary);
  expect(row).toEqual(buildColumnRow(of(), column, view.dictionary));
  expect(keptColumnRow(of(), column, view.dictionary)).toBe(row);
});

test('a column that a load touched, another dictionary and other regions to do without have their own', () => {
  const row = keptColumnRow(of(), column, view.dictionary);
  const values = column.values.map((value) => value + 1);
  const touched = keptColumnRow(of(), { ...column, values }, view.dictionary);
  expect(touched.entries.map(({ actual }) => actual)).not.toEqual(
    row.entries.map(({ actual }) => actual),
  );
  const groups = view.dictionary.groups.map((group) => ({ ...group, memberIds: ['leping'] }));
  const alone = keptColumnRow(of(), column, { ...view.dictionary, groups });
  expect(alone.ranked.map(({ regionId }) => regionId)).toEqual(['leping']);
  const without = keptColumnRow(of(['taoci']), column, view.dictionary);
  expect(without).not.toBe(row);
  expect(keptColumnRow(of(), column, view.dictionary)).toEqual(row);
});
