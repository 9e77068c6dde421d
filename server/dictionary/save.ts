import { changesOf } from '#domain/dictionary-desk/changes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import { clockInChina } from '#domain/china-time.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Actor } from '#domain/roles.ts';
import { DeskAct } from '#server/desk/desk-act.ts';
import { newVersion, saveDictionary } from '#server/loading/apply.ts';
import { recordLoad } from '#server/loading/record-load.ts';
import { Problem } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { dictionaryLoad, readDictionary } from '#server/store/dictionary.ts';
import { findLoad, insertLoad, latestLoad } from '#server/store/loads.ts';
import { NOW } from '#server/store/vintage.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';

export interface SaveOrder {
  /** The load of the dictionary that was changed; 0: there was none. */
  base: number;
  dictionary: Dictionary;
  actor: Pick<Actor, 'name' | 'door'>;
  note: string;
  now: Date;
}

/**
 * Makes a dictionary count, as a load of its own: it has its version, its line in the log, and is taken
 * back as any load. Returns the load.
 * @throws conflict where somebody else changed it meanwhile, or nothing is changed
 */
export function saveChange(db: Db, order: SaveOrder): Promise<number> {
  return asWrite('long', () => SAVE_CHANGE.carryOut(db, order));
}

export const SAVE_CHANGE = new DeskAct(import.meta.url, 'SAVE_CHANGE', saveChangeIn);

export async function saveChangeIn(trx: Trx, order: SaveOrder): Promise<number> {
  const { base, dictionary, actor, now } = order;
  await requireBase(trx, base);
  const at = now.toISOString();
  const note = order.note.trim() === '' ? OWN_NOTES.dictionaryChanged.zh : order.note.trim();
  const version = newVersion(await latestLoad(trx), at);
  const loadId = await insertLoad(trx, { loadedAt: at, loadedBy: actor.name, note, version });
  if (!(await saveDictionary(trx, dictionary, loadId))) throw nothingChanged();
  await recordLoad(trx, loadId, { by: actor.name, door: actor.door, note, now }, {});
  return loadId;
}

/** @throws conflict naming who changed what meanwhile */
export async function requireBase(db: Db, base: number): Promise<void> {
  const current = await dictionaryLoad(db, NOW);
  if ((current ?? 0) === base) return;
  const load = current === null ? null : await findLoad(db, current);
  const [before, after] = [await readDictionary(db, base), await readDictionary(db, NOW)];
  const changes = changesOf(toTables(before), toTables(after));
  const names = [...new Set(changes.map(({ name }) => `“${name}”`))];
  const some = names.slice(0, MOST_NAMED);
  const more = names.length - some.length;
  const [by, at] = [load?.loadedBy ?? '?', clockInChina(load?.loadedAt ?? '')];
  throw new Problem('conflict', {
    zh: `您打开之后，${by} 在 ${at} 改过数据字典：${some.join('、')}${more > 0 ? `等 ${names.length} 处` : ''}。请看过他的改动，再把您的存一次。`,
    en: `After you opened it, ${by} changed the dictionary at ${at}: ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Look at that, then save yours again.`,
  });
}

const MOST_NAMED = 8;

export function nothingChanged(): Problem {
  return new Problem('conflict', {
    zh: '与现在的数据字典相同，没有可存的改动。',
    en: 'It is the same as the dictionary that is there: nothing to save.',
  });
}
