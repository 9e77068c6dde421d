import type { Dictionary, Indicator, Region } from '#domain/dictionary.ts';
import type { Db, Trx } from './database.ts';
import { familiesBefore } from './families-before.ts';
import { fromColumn } from './from-column.ts';
import { StoredLists } from './stored-dictionary.ts';
import { isBrought, isVisible, NOW, type AsOf } from './vintage.ts';

/** The dictionary with the integer keys that observations use. */
export interface StoredDictionary extends Dictionary {
  regions: readonly (Region & { key: number })[];
  indicators: readonly (Indicator & { key: number })[];
}

const EMPTY: Dictionary = {
  regions: [],
  departments: [],
  groups: [],
  indicators: [],
  missingSymbols: [],
};

/** Which load brought the dictionary that stood at a load; null before the first one. */
export async function dictionaryLoad(db: Db, asOf: AsOf): Promise<number | null> {
  const row = await selectNewest(db, asOf).select('loadId').executeTakeFirst();
  return row?.loadId ?? null;
}

/** The loads that brought one, newest first; those that were taken back too. */
export async function dictionaryLoads(db: Db, most: number): Promise<number[]> {
  const rows = await db
    .selectFrom('dictionaryVersion')
    .select('loadId')
    .where(isBrought('loadId', NOW))
    .orderBy('loadId', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ loadId }) => loadId);
}

/**
 * The dictionary as it stood at a load; before the first one it is empty. One from before dictionaries
 * named families has those that the program knew then.
 */
export async function readDictionary(db: Db, asOf: AsOf): Promise<StoredDictionary> {
  const dictionary = await readWrittenDictionary(db, asOf);
  const { families = familiesBefore(dictionary.indicators) } = dictionary;
  return dictionary.indicators.length > 0 ? { ...dictionary, families } : dictionary;
}

/** The same with what was written alone. */
export async function readWrittenDictionary(db: Db, asOf: AsOf): Promise<StoredDictionary> {
  const row = await selectNewest(db, asOf).select('content').executeTakeFirst();
  const dictionary: Dictionary = row
    ? fromColumn(StoredLists, row.content, 'dictionary_version.content')
    : EMPTY;
  return {
    ...dictionary,
    regions: withKeys(dictionary.regions, await db.selectFrom('region').selectAll().execute()),
    indicators: withKeys(
      dictionary.indicators,
      await db
        .selectFrom('indicator')
        .select(['key', 'id'])
        .where('breakdown', '=', '')
        .where('office', '=', '')
        .execute(),
    ),
  };
}

function selectNewest(db: Db, asOf: AsOf) {
  return db
    .selectFrom('dictionaryVersion')
    .where(isVisible('loadId', asOf))
    .orderBy('loadId', 'desc')
    .limit(1);
}

function withKeys<T extends { id: string }>(
  items: readonly T[],
  rows: readonly { key: number; id: string }[],
): (T & { key: number })[] {
  const keys = new Map(rows.map(({ key, id }) => [id, key]));
  return items.map((item) => {
    const key = keys.get(item.id);
    if (key === undefined) throw new Error(`the dictionary names ${item.id}, which has no key`);
    return { ...item, key };
  });
}

/** The dictionary from this load on; regions and indicators keep the keys they have. */
export async function writeDictionary(
  trx: Trx,
  {
    regions,
    departments,
    groups,
    indicators,
    missingSymbols,
    paths,
    families = [],
    office,
  }: Dictionary,
  loadId: number,
): Promise<void> {
  await addKeys(trx, 'region', regions);
  await addKeys(trx, 'indicator', indicators);
  const lists = {
    regions,
    departments,
    groups,
    indicators,
    missingSymbols,
    paths,
    families,
    office,
  };
  const content = JSON.stringify(lists);
  await trx.insertInto('dictionaryVersion').values({ loadId, content }).execute();
}

async function addKeys(
  trx: Trx,
  table: 'region' | 'indicator',
  items: readonly { id: string }[],
): Promise<void> {
  if (items.length === 0) return;
  await trx
    .insertInto(table)
    .values(items.map(({ id }) => ({ id })))
    .onConflict((on) => on.doNothing())
    .execute();
}
