import { LRUCache } from 'lru-cache';
import type { Db } from '#server/store/database.ts';
import { dictionaryLoad, readDictionary, type StoredDictionary } from '#server/store/dictionary.ts';
import type { AsOf } from '#server/store/vintage.ts';

/** Now, and at the earlier moments that were asked for last: of thousands of regions one takes megabytes. */
const MOST_KEPT = 3;

/** By the load that brought it, of each connection. */
const known = new WeakMap<Db, LRUCache<number, StoredDictionary>>();

/**
 * The dictionary as it stood at a load. Most loads bring none: then it is the same object as before, by
 * which others keep what they work out from it.
 */
export async function keptDictionary(db: Db, asOf: AsOf): Promise<StoredDictionary> {
  const loadId = await dictionaryLoad(db, asOf);
  const kept = known.get(db) ?? new LRUCache<number, StoredDictionary>({ max: MOST_KEPT });
  known.set(db, kept);
  const dictionary = kept.get(loadId ?? 0) ?? (await readDictionary(db, asOf));
  kept.set(loadId ?? 0, dictionary);
  return dictionary;
}
