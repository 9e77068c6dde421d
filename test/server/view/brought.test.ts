import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#server/store/database.ts';
import {
  insertLoad,
  insertLoadReleases,
  latestLoad,
  markUndone,
  updateLoad,
} from '#server/store/loads.ts';
import { toKey } from '#server/store/months.ts';
import { appendObservations, appendTargets } from '#server/store/observation-writes.ts';
import { placeById } from '#domain/find-by-id.ts';
import { sourceAt, type Column } from '#server/view/column.ts';
import { columnsOf } from '#server/view/columns.ts';
import { readView, type DataView } from '#server/view/data-view.ts';
import { requireIndicator, requireRegion, requireRelease } from '#server/view/require.ts';
import { fixtureFile, LOADED_AT, openTestDatabase } from '#test/support/database.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const INDICATORS = ['gdp', 'fixed-asset-investment', 'retail-sales', 'construction-output'];
const REGIONS = ['leping', 'fuliang', 'zhushan'];

let file: string;
let db: Db;
beforeEach(async () => {
  file = await fixtureFile();
  db = await openTestDatabase(file);
});

const viewNow = async (own = db) => readView(own, await latestLoad(own));
const indicatorsOf = ({ dictionary }: DataView) =>
  dictionary.indicators.filter(({ id }) => INDICATORS.includes(id));

/** Those of some indicators in the release of June 2019, with what the files of their cells are called. */
async function columnsIn(view: DataView): Promise<Column[]> {
  const { key } = requireRelease(view, '2019-06');
  const wanted = indicatorsOf(view).map((one) => ({ indicatorKey: one.key, period: PERIOD }));
  return columnsOf(view, key, wanted);
}

/** All that it says: keys of sources by the names of their files. */
function told(columns: readonly Column[]) {
  return columns.map((column) => {
    const { files: _, sourceKeys: __, ...own } = column;
    const places = column.held.keys().toArray();
    return { ...own, sources: places.map((place) => sourceAt(column, place)) };
  });
}

interface Brought {
  figures?: readonly { indicator: string; region: string; value: number | null; mark?: string }[];
  targets?: readonly { indicator: string; region: string; text: string }[];
  undo?: readonly number[];
}

/** One load more. Returns its number. */
async function bring({ figures = [], targets = [], undo = [] }: Brought): Promise<number> {
  const { dictionary, releases } = await viewNow();
  const { key: releaseKey } = requireRelease({ releases }, '2019-06');
  const keyOf = (one: { indicator: string; region: string }) =>
    [
      requireIndicator(dictionary, one.indicator).key,
      requireRegion(dictionary, one.region).key,
    ] as const;
  return db.transaction().execute(async (trx) => {
    const load = { loadedAt: LOADED_AT, loadedBy: 'test', note: '', version: crypto.randomUUID() };
    const loadId = await insertLoad(trx, { ...load, kind: undo.length > 0 ? 'undo' : 'load' });
    await insertLoadReleases(trx, loadId, [releaseKey]);
    const brought = await appendObservations(
      trx,
      figures.map((one, row) => {
        const [indicatorKey, regionKey] = keyOf(one);
        const { value, mark = null } = one;
        const reason = value === null ? 'no-figure' : null;
        const decimals = value === null ? 0 : 1;
        return [
          indicatorKey,
          toKey(PERIOD),
          regionKey,
          value,
          decimals,
          reason,
          releaseKey,
          row + 1,
          null,
          mark,
        ] as const;
      }),
      { loadId, sheetId: null, sourceFile: `load-${loadId}.csv` },
    );
    const words = targets.map((one) => [releaseKey, ...keyOf(one), one.text] as const);
    await appendTargets(trx, words, loadId);
    if (undo.length > 0) await markUndone(trx, undo, loadId);
    await updateLoad(trx, loadId, { figures: brought });
    return loadId;
  });
}

describe('columns that were read before a load', () => {
  test('stay the same objects where it brought nothing of them', async () => {
    const before = await columnsIn(await viewNow());
    await bring({ figures: [{ indicator: 'gdp', region: 'leping', value: 12.3 }] });
    const view = await viewNow();
    const after = await columnsIn(view);
    const touched = indicatorsOf(view).findIndex(({ id }) => id === 'gdp');
    expect(after.map((column, at) => column === before[at])).toEqual(
      before.map((_, at) => at !== touched),
    );
  });

  test('have what it brought, where it comes from, and how often it was revised', async () => {
    const at = async () => {
      const view = await viewNow();
      const gdp = indicatorsOf(view).findIndex(({ id }) => id === 'gdp');
      const column = (await columnsIn(view))[gdp]!;
      const place = placeById(view.dictionary.regions, 'leping')!;
      const { values, noteMarks, targets } = column;
      return {
        value: values[place],
        mark: noteMarks.get(place),
        target: targets[place],
        ...sourceAt(column, place),
      };
    };
    // As printed in 附件1.
    expect(await at()).toMatchObject({ value: 8.1, target: '8-8.5', revision: 0, loadId: 1 });
    const gdp = { indicator: 'gdp', region: 'leping' };
    const second = await bring({
      figures: [{ ...gdp, value: 9.9, mark: '①' }],
      targets: [{ ...gdp, text: '9以上' }],
    });
    expect(await at()).toMatchObject({
      ...{ value: 9.9, mark: '①', target: '9以上', revision: 1, loadId: second },
      ...{ sourceFile: `load-${second}.csv`, sourceRow: 1, sourceColumn: null },
    });
    await bring({ figures: [{ ...gdp, value: null }], targets: [{ ...gdp, text: '' }] });
    expect(await at()).toMatchObject({ value: NaN, mark: undefined, target: null, revision: 2 });
    await bring({ undo: [second] });
    expect(await at()).toMatchObject({ value: NaN, mark: undefined, target: null, revision: 1 });
  });

  test('of an earlier moment are as they were, and leave those of now', async () => {
    const earlier = await viewNow();
    const then = told(await columnsIn(earlier));
    await bring({ figures: [{ indicator: 'gdp', region: 'leping', value: 12.3 }] });
    const now = await columnsIn(await viewNow());
    expect(told(await columnsIn({ ...earlier }))).toEqual(then);
    expect(await columnsIn(await viewNow())).toEqual(now);
    expect((await columnsIn(await viewNow()))[0]).toBe(now[0]);
  });

  test('are as another connection reads them, whatever is loaded and taken back', async () => {
    const cell = { indicator: fc.constantFrom(...INDICATORS), region: fc.constantFrom(...REGIONS) };
    const value = fc.option(fc.integer({ min: -99, max: 99 }).map((tenths) => tenths / 10));
    const figure = fc.record(
      { ...cell, value, mark: fc.constantFrom('①', '*') },
      { requiredKeys: ['indicator', 'region', 'value'] },
    );
    const target = fc.record({ ...cell, text: fc.constantFrom('', '8.5', '≥10') });
    const load = fc.record({
      figures: fc.array(figure, { maxLength: 3 }),
      targets: fc.array(target, { maxLength: 2 }),
      isUndone: fc.boolean(),
      isAsked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(load, { minLength: 1, maxLength: 5 }), async (loads) => {
        for (const { isUndone, isAsked, ...brought } of loads) {
          const id = await bring(brought);
          if (isAsked) await columnsIn(await viewNow());
          if (isUndone) await bring({ undo: [id] });
        }
        const other = await openTestDatabase(file);
        expect(told(await columnsIn(await viewNow()))).toEqual(
          told(await columnsIn(await viewNow(other))),
        );
      }),
      { numRuns: 15 },
    );
  });
});
