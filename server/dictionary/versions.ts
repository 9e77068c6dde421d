import { changesOf } from '#domain/dictionary-desk/changes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import { Problem } from '#server/problem.ts';
import type {
  DictionaryVersion,
  DictionaryVersionDetail,
} from '#server/schemas/dictionary-versions.ts';
import { dictionaryLoad, dictionaryLoads, readDictionary } from '#server/store/dictionary.ts';
import { findLoad } from '#server/store/loads.ts';
import type { Db } from '#server/store/database.ts';
import { toRows } from './rows.ts';

/** Of more versions nobody counts the changes in one go. */
const MOST_VERSIONS = 100;

/** Every load that brought a dictionary, newest first, those that were taken back too. */
export async function listVersions(db: Db): Promise<DictionaryVersion[]> {
  const loads = await dictionaryLoads(db, MOST_VERSIONS);
  const versions: DictionaryVersion[] = [];
  for (const id of loads) versions.push((await readVersion(db, id)).version);
  return versions;
}

/** What one of them changed of the one before it. @throws unknown-load */
export async function describeVersion(db: Db, id: number): Promise<DictionaryVersionDetail> {
  const { version, changes, tables } = await readVersion(db, id);
  return { ...version, list: changes, tables };
}

async function readVersion(db: Db, id: number) {
  const load = await findLoad(db, id);
  if (!load || (await dictionaryLoad(db, id)) !== id) throw noVersion(id);
  const [before, after] = [await readDictionary(db, id - 1), await readDictionary(db, id)];
  const tables = toTables(after);
  const changes = changesOf(toTables(before), tables);
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { what } of changes) counts[what] += 1;
  const { loadedAt: at, loadedBy: by, note, undoneBy } = load;
  const version: DictionaryVersion = { load: id, at, by, note, undoneBy, changes: counts };
  return { version, changes, tables: toRows(tables) };
}

function noVersion(id: number): Problem {
  return new Problem('unknown-load', {
    zh: `第 ${id} 次导入没有带来数据字典。全部版本见 /desk/dictionary/versions。`,
    en: `Load ${id} brought no dictionary. All versions are listed at /desk/dictionary/versions.`,
  });
}
