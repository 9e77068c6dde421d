import { countChanges, rowChanges } from '#domain/ledger/changes.ts';
import { Problem } from '#server/problem.ts';
import type { LedgerVersion, LedgerVersionDetail } from '#server/schemas/ledger-versions.ts';
import type { Db } from '#server/store/database.ts';
import type { TableName } from '#server/store/ledger-changes.ts';
import { findLoad } from '#server/store/loads.ts';
import { loadsOfSheet } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import { toRowReply } from './row-reply.ts';
import { stoodTable } from './stood.ts';

/** Of more versions nobody counts the changes in one go. */
const MOST_VERSIONS = 100;

/** Every load that brought a table, newest first, those that were taken back too. */
export async function listVersions(db: Db, name: TableName): Promise<LedgerVersion[]> {
  const loads = await loadsOfSheet(db, name, { most: MOST_VERSIONS, asOf: NOW });
  const versions: LedgerVersion[] = [];
  for (const id of loads) versions.push((await readVersion(db, name, id)).version);
  return versions;
}

/** What one of them changed of the one before it. @throws unknown-load */
export async function describeVersion(
  db: Db,
  name: TableName,
  id: number,
): Promise<LedgerVersionDetail> {
  const { version, changes, rows } = await readVersion(db, name, id);
  return { ...version, list: changes, rows: rows.map(toRowReply) };
}

async function readVersion(db: Db, name: TableName, id: number) {
  const load = await findLoad(db, id);
  const after = await stoodTable(db, name, id);
  if (!load || after?.loadId !== id) throw noVersion(name, id);
  const before = await stoodTable(db, name, id - 1);
  const { rows } = after.table;
  const changes = rowChanges(name.kind, before?.table.rows ?? [], rows);
  const { loadedAt: at, loadedBy: by, note, undoneBy } = load;
  const version = { load: id, at, by, note, undoneBy, changes: countChanges(changes) };
  return { version, changes, rows };
}

function noVersion({ subject }: TableName, id: number): Problem {
  return new Problem('unknown-load', {
    zh: `第 ${id} 次导入没有带来“${subject}”。`,
    en: `Load ${id} brought no “${subject}”.`,
  });
}
