import { counted } from '#domain/said-names.ts';
import { listUndone, missingLoads, type AuditState } from '#server/store/audit-state.ts';
import type { Db } from '#server/store/database.ts';
import type { Claims } from './claims.ts';
import { digestLoads, type LoadDigest } from './digest-load.ts';
import { explainChange } from './explain-change.ts';
import { fault, type AuditFault } from './fault.ts';

type StoredLoad = Awaited<ReturnType<typeof listUndone>>[number];

/** Compares what loads brought with what the log says they brought, oldest load first. */
export async function verifyLoads(
  db: Db,
  { lastLoadId }: AuditState,
  claims: Claims,
): Promise<{ loads: number; fault: AuditFault | null }> {
  const stored = await listUndone(db, lastLoadId);
  const byId = new Map(stored.map((load) => [load.id, load]));
  const digests = await digestLoads(db);
  // What was put aside is not here, and its log says so; one of them that is here is looked at as any other.
  const claimed = [...claims.loads.keys()].filter((id) => !claims.putAside.has(id));
  const ids = [...new Set([...byId.keys(), ...claimed])].sort((a, b) => a - b);
  for (const id of ids) {
    const wrong =
      faultOfReturn(id, claims) ??
      faultOfPresence(id, byId.get(id), claims) ??
      (await faultOfContent(db, id, claims.loads.get(id) ?? null, digests.get(id))) ??
      faultOfUndo(byId.get(id), claims);
    if (wrong) return { loads: stored.length, fault: wrong };
  }
  const unknown = [...digests.keys()].filter((id) => !byId.has(id));
  const [nowhere] = await missingLoads(db, unknown);
  return {
    loads: stored.length,
    fault: nowhere === undefined ? null : withoutLoad(nowhere, digests.get(nowhere)),
  };
}

/** A load of the example that was put aside, and is here again. */
function faultOfReturn(id: number, { putAside }: Claims): AuditFault | null {
  if (!putAside.has(id)) return null;
  const words = {
    zh: `日志记有第 ${id} 次导入已随示例移出，数据库里却有：不是用本程序做的。请查明来历，必要时恢复备份。`,
    en: `The log says that load ${id} was put aside with the example, but it is here: that was not done by the program. Find out where it came from, and restore a backup if need be.`,
  };
  return fault('load-not-logged', words, { loadId: id });
}

function faultOfPresence(
  id: number,
  load: StoredLoad | undefined,
  { loads }: Claims,
): AuditFault | null {
  const place = { loadId: id };
  if (!load) {
    const words = {
      zh: `日志记有第 ${id} 次导入，数据库里却没有：它的记录被删去了。请从备份中找回。`,
      en: `The log has load ${id}, but the database does not: its record was removed. Take it from a backup.`,
    };
    return fault('load-removed', words, place);
  }
  if (loads.has(id)) return null;
  const what =
    load.kind === 'undo'
      ? { zh: '这次撤销', en: 'this undoing' }
      : { zh: '这次导入', en: 'this load' };
  const words = {
    zh: `第 ${id} 次导入在日志里没有记录：${what.zh}不是用本程序做的。请查明来历，必要时恢复备份。`,
    en: `The log has no load ${id}: ${what.en} was not done by the program. Find out where it came from, and restore a backup if need be.`,
  };
  return fault('load-not-logged', words, place);
}

function faultOfContent(
  db: Db,
  id: number,
  claimed: LoadDigest | null,
  now: LoadDigest | undefined,
): Promise<AuditFault | null> {
  if (claimed !== null && claimed.sha256 === now?.sha256) return Promise.resolve(null);
  return explainChange(db, id, claimed, now ?? null);
}

/** What the load says of its undo, and what the log says, are the same. */
function faultOfUndo(load: StoredLoad | undefined, { undos }: Claims): AuditFault | null {
  if (!load) return null;
  const { id, undoneBy } = load;
  const claimed = undos.get(id) ?? null;
  if (claimed === undoneBy) return null;
  const place = { loadId: id };
  if (claimed === null) {
    const words = {
      zh: `第 ${id} 次导入标着已由第 ${undoneBy} 次撤销，日志里却没有这次撤销：不是用本程序做的。请查明来历，必要时恢复备份。`,
      en: `Load ${id} is marked as undone by ${undoneBy}, but the log has no such undoing: it was not done by the program. Find out where it came from, and restore a backup if need be.`,
    };
    return fault('undo-not-logged', words, place);
  }
  const now =
    undoneBy === null
      ? { zh: '现在却没有撤销的标记', en: 'but now it bears no mark of that' }
      : {
          zh: `现在却标着由第 ${undoneBy} 次撤销`,
          en: `but now it is marked as undone by ${undoneBy}`,
        };
  const words = {
    zh: `日志记有第 ${id} 次导入由第 ${claimed} 次撤销，${now.zh}：被改过。请与备份对照。`,
    en: `The log says that load ${id} was undone by ${claimed}, ${now.en}: it was changed. Compare it with a backup.`,
  };
  return fault('undo-removed', words, place);
}

function withoutLoad(id: number, digest: LoadDigest | undefined): AuditFault {
  const rows = Object.values(digest?.tables ?? {}).reduce((sum, table) => sum + table.rows, 0);
  const words = {
    zh: `有 ${rows} 行数据说自己来自第 ${id} 次导入，而没有这次导入：不是用本程序写的。请查明来历，必要时恢复备份。`,
    en: `${counted(rows, 'row')} of data claim to come from load ${id}, which there is not: they were not written by the program. Find out where they came from, and restore a backup if need be.`,
  };
  return fault('rows-without-load', words, { loadId: id });
}
