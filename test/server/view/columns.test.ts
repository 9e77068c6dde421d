import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeById } from '#domain/find-by-id.ts';
import { toKey } from '#server/store/months.ts';
import { cellsOfRelease } from '#server/store/observations.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { targetsOfRelease } from '#server/store/targets.ts';
import { bytesOf, reasonAt, sourceAt } from '#server/view/column.ts';
import { columnsOf } from '#server/view/columns.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireIndicator } from '#server/view/require.ts';
import { openHiddenWorld, type HiddenWorld } from '#test/server/routes/hidden-world.ts';
import { fixtureApp } from '#test/support/database.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };

let app: FastifyInstance;
let view: DataView;
let releaseKey: number;
beforeAll(async () => {
  app = await fixtureApp();
  view = await app.view();
  releaseKey = view.releases.find(({ id }) => id === '2019-06')?.key ?? 0;
});

/** By a connection that has read nothing yet. */
const anotherView = async () => (await fixtureApp()).view();

const keyOf = (own: DataView, indicatorId: string) => ({
  indicatorKey: requireIndicator(own.dictionary, indicatorId).key,
  period: PERIOD,
});
const placeIn = ({ dictionary }: DataView, id: string) => placeById(dictionary.regions, id) ?? NaN;

describe('the columns of a release', () => {
  test('have at the place of each region what its cell and its target say', async () => {
    const at = { releaseKey, asOf: view.loadId };
    const keys = await heldIndicators(view.db, at);
    const columns = await columnsOf(view, releaseKey, keys);
    expect(columns).toHaveLength(keys.length);
    const columnOf = new Map(
      keys.map(({ indicatorKey, period }, no) => [
        `${indicatorKey} ${toKey(period)}`,
        columns[no]!,
      ]),
    );
    const { regions } = view.dictionary;
    const cells = await cellsOfRelease(view.db, at);
    expect(columns.reduce((sum, { held }) => sum + held.filter(Boolean).length, 0)).toBe(
      cells.length,
    );
    for (const { indicatorKey, regionKey, periodStart, periodEnd, ...cell } of cells) {
      const months = { start: String(periodStart), end: String(periodEnd) };
      const [start = '', end = ''] = [months.start, months.end].map(
        (one) => `${one.slice(0, 4)}-${one.slice(4)}`,
      );
      const column = columnOf.get(`${indicatorKey} ${toKey({ start, end })}`)!;
      const place = regions.findIndex(({ key }) => key === regionKey);
      const { value, decimals, missingReason, noteMark, releaseKey: _, ...source } = cell;
      expect(column.held[place]).toBe(1);
      expect(column.values[place]).toBe(value ?? NaN);
      expect(column.decimals[place]).toBe(decimals);
      expect(reasonAt(column, place)).toBe(missingReason);
      expect(column.noteMarks.get(place) ?? null).toBe(noteMark);
      expect(sourceAt(column, place)).toEqual(source);
    }
    const targets = await targetsOfRelease(view.db, at);
    const scorecards = columns.flatMap(({ targets: texts }) => texts).filter(Boolean);
    expect(scorecards.toSorted()).toEqual(targets.map(({ text }) => text).toSorted());
  });

  test('are the same whether they are read together or one by one', async () => {
    const keys = ['gdp', 'fixed-asset-investment', 'retail-sales', 'trade-net-entry'].flatMap(
      (id) => view.dictionary.indicators.filter((one) => one.id === id),
    );
    const wanted = keys.map(({ key: indicatorKey }) => ({ indicatorKey, period: PERIOD }));
    const together = await columnsOf(await anotherView(), releaseKey, wanted);
    const fresh = await anotherView();
    const alone = [];
    for (const one of wanted) alone.push(...(await columnsOf(fresh, releaseKey, [one])));
    const all = view.dictionary.regions.keys().toArray();
    const told = together.map(({ files: _, ...column }) => column);
    expect(alone.map(({ files: _, ...column }) => column)).toEqual(told);
    expect(alone.map((column) => all.map((place) => sourceAt(column, place)))).toEqual(
      together.map((column) => all.map((place) => sourceAt(column, place))),
    );
  });

  test('are read once for a connection, and anew for another', async () => {
    const key = keyOf(view, 'gdp');
    const [column] = await columnsOf(view, releaseKey, [key]);
    expect((await columnsOf({ ...view }, releaseKey, [{ ...key }]))[0]).toBe(column);
    expect((await columnsOf(await anotherView(), releaseKey, [key]))[0]).not.toBe(column);
  });

  test('of what nobody has are empty', async () => {
    const [none] = await columnsOf(view, releaseKey, [{ indicatorKey: 9999, period: PERIOD }]);
    expect(none?.held.every((held) => held === 0)).toBe(true);
    expect(none && sourceAt(none, 0)).toBeNull();
    expect(none && bytesOf(none)).toBeGreaterThan(0);
  });
});

describe('of a view that withholds', () => {
  let world: HiddenWorld;
  beforeAll(async () => {
    world = await openHiddenWorld();
  });
  afterAll(() => world.app.close());

  test('columns have no figure of it, and those of whoever may see it do', async () => {
    const read = async (clearance: 'public' | 'restricted') => {
      const own = await world.app.viewAt(clearance);
      const key = own.releases.find(({ id }) => id === '2019-06')?.key ?? 0;
      const [column] = await columnsOf(own, key, [keyOf(own, 'fixed-asset-investment')]);
      if (!column) throw new Error('the release holds it');
      const place = placeIn(own, 'leping');
      return [column.values[place], reasonAt(column, place), column.targets[place]];
    };
    expect(await read('restricted')).toEqual([987.6, null, '10.5']);
    expect(await read('public')).toEqual([NaN, 'withheld', '10.5']);
    expect(await read('restricted')).toEqual([987.6, null, '10.5']);
  });
});
