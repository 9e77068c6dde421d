import { randomUUID } from 'node:crypto';
import { isRetired } from '#domain/retired.ts';
import {
  askedIds,
  isAddressable,
  changesOf,
  type Asked,
  type AskedKind,
  type Change,
  type Known,
  type Sharing,
} from '#domain/saved-queries.ts';
import { Problem } from '#server/problem.ts';
import {
  changeSavedQuery,
  countSavedQueries,
  dropDeletedQueries,
  findSavedQuery,
  insertSavedQuery,
  isNameTaken,
  listSavedQueries,
  type QueryChange,
  type StoredQuery,
} from '#server/store/saved-queries.ts';
import type { Db, Trx } from '#server/store/database.ts';
import type { DataView } from '#server/view/data-view.ts';

/** A query that somebody keeps, as one of those who may open it sees it. */
export interface SavedQueryReply {
  id: string;
  name: string;
  query: string;
  sharing: Sharing;
  isOwn: boolean;
  owner: string;
  changedAt: string;
  asked: Asked[];
  changes: Change[];
}

/** What an account may keep, besides what it deleted. */
const MOST_QUERIES = 500;
/** So long a deleted one can be brought back. */
const DELETED_DAYS = 30;

/** Who asks; null: nobody signed in. */
type Asker = { name: string } | null;

export async function listQueries(
  view: DataView,
  db: Db,
  asker: { name: string },
): Promise<SavedQueryReply[]> {
  const known = knowing(view);
  return (await listSavedQueries(db, asker.name)).map((row) => toReply(row, asker, known));
}

/** One's own, or one that is shared. @throws unknown-query */
export async function openQuery(
  view: DataView,
  db: Db,
  asker: Asker,
  id: string,
): Promise<SavedQueryReply> {
  const row = await findSavedQuery(db, id);
  if (!row || !mayOpen(row, asker)) throw unknownQuery(id);
  return toReply(row, asker, knowing(view));
}

function mayOpen({ accountName, sharing, deletedAt }: StoredQuery, asker: Asker): boolean {
  if (deletedAt !== null) return false;
  if (accountName === asker?.name || sharing === 'link') return true;
  return sharing === 'office' && asker !== null;
}

export interface NewQuery {
  name: string;
  query: string;
  sharing?: Sharing | undefined;
}

/** Keeps a query under a name. @throws conflict where the name is taken or an account has too many; bad-request */
export async function keepQuery(
  view: DataView,
  db: Db,
  asker: { name: string },
  { name, query, sharing = 'none' }: NewQuery,
  now: Date,
): Promise<SavedQueryReply> {
  const id = randomUUID();
  const at = now.toISOString();
  const asked = askedIn(view, query);
  await db.transaction().execute(async (trx) => {
    await dropDeletedQueries(trx, deletedBefore(now));
    await requireRoom(trx, asker);
    const whose = { accountName: asker.name, ownerName: '' };
    const row = { id, name, query, sharing, asked, createdAt: at, changedAt: at, deletedAt: null };
    await requireFreeName(trx, { ...row, ...whose });
    await insertSavedQuery(trx, { ...row, ...whose });
  });
  return openQuery(view, db, asker, id);
}

export interface QueryEdit {
  name?: string | undefined;
  query?: string | undefined;
  sharing?: Sharing | undefined;
  /** False brings a deleted one back. */
  isDeleted?: boolean | undefined;
}

/** Changes one's own. @throws unknown-query; conflict where its name is taken or one too many would come back; bad-request */
export async function editQuery(
  view: DataView,
  db: Db,
  asker: { name: string },
  { id, edit, now }: { id: string; edit: QueryEdit; now: Date },
): Promise<SavedQueryReply> {
  const at = now.toISOString();
  const { name, query, sharing, isDeleted } = edit;
  const change: QueryChange = {
    ...(name !== undefined && { name }),
    ...(sharing !== undefined && { sharing }),
    ...(query !== undefined && { query, asked: askedIn(view, query) }),
    ...(isDeleted !== undefined && { deletedAt: isDeleted ? at : null }),
  };
  const changed = await db.transaction().execute(async (trx) => {
    await dropDeletedQueries(trx, deletedBefore(now));
    const row = await findSavedQuery(trx, id);
    if (row?.accountName !== asker.name) throw unknownQuery(id);
    const isBack = row.deletedAt !== null && isDeleted === false;
    if (isBack) await requireRoom(trx, asker);
    if (isBack || name !== undefined) await requireFreeName(trx, { ...row, ...change });
    await changeSavedQuery(trx, id, change, at);
    return findSavedQuery(trx, id);
  });
  if (!changed) throw unknownQuery(id);
  return toReply(changed, asker, knowing(view));
}

/** What was deleted before then is gone for good. */
const deletedBefore = (now: Date) =>
  new Date(now.getTime() - DELETED_DAYS * 86_400_000).toISOString();

/** @throws conflict */
async function requireRoom(trx: Trx, asker: { name: string }): Promise<void> {
  if ((await countSavedQueries(trx, asker.name)) < MOST_QUERIES) return;
  throw new Problem('conflict', {
    zh: `一个账号最多存 ${MOST_QUERIES} 个查询。请先删除不用的。`,
    en: `An account keeps up to ${MOST_QUERIES} queries. Delete some first.`,
  });
}

/** @throws conflict */
async function requireFreeName(
  trx: Trx,
  row: Pick<StoredQuery, 'id' | 'name' | 'accountName'>,
): Promise<void> {
  if (!(await isNameTaken(trx, row))) return;
  throw new Problem('conflict', {
    zh: `已有名为“${row.name}”的查询。请换一个名称，或先给原有的改名。`,
    en: `There is a query called “${row.name}” already. Choose another name, or rename that one first.`,
  });
}

type KnownOf = (kind: AskedKind) => readonly Known[];

function toReply(row: StoredQuery, asker: Asker, known: KnownOf): SavedQueryReply {
  const { id, name, query, sharing, accountName, ownerName, changedAt, asked } = row;
  return {
    ...{ id, name, query, sharing, changedAt },
    isOwn: accountName === asker?.name,
    owner: ownerName,
    asked: [...asked],
    changes: changesOf(asked, known),
  };
}

/** What the ids of a query mean now; what means nothing is kept by its id. @throws bad-request */
function askedIn(view: DataView, query: string): Asked[] {
  if (!isAddressable(query)) {
    throw new Problem('bad-request', {
      zh: `查询“${query}”不能放进地址：% 后面要有两位十六进制数，%、# 和空格本身写成 %25、%23、%20。请复制 /data 页地址里问号后面的部分。`,
      en: `The query “${query}” cannot stand in an address: two hexadecimal digits follow a %, and %, # and a space themselves are written %25, %23 and %20. Copy what follows the question mark in the address of /data.`,
    });
  }
  const known = knowing(view);
  return askedIds(query).map(([kind, id]) => ({
    kind,
    id,
    name: known(kind).find((one) => one.id === id)?.name ?? id,
  }));
}

/** What there is today, by kind; each list is made once. */
function knowing({ dictionary, releases }: DataView): KnownOf {
  const newest = releases[0]?.period;
  const retires = (one: { until?: string }) => newest !== undefined && isRetired(one, newest);
  const lists: Record<AskedKind, () => Known[]> = {
    indicator: () =>
      dictionary.indicators.map((one) => ({ ...named(one), isRetired: retires(one) })),
    region: () => dictionary.regions.map((one) => ({ ...named(one), isRetired: retires(one) })),
    department: () => dictionary.departments.map((one) => ({ ...named(one), isRetired: false })),
    release: () => releases.map(({ id, title }) => ({ id, name: title, isRetired: false })),
  };
  const made = new Map<AskedKind, Known[]>();
  return (kind) => {
    const list = made.get(kind) ?? lists[kind]();
    made.set(kind, list);
    return list;
  };
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

const unknownQuery = (id: string) =>
  new Problem('unknown-query', {
    zh: `没有存下的查询“${id}”，或没有给你看。请向给你链接的人要新的。`,
    en: `There is no saved query “${id}”, or it is not shared with you. Ask whoever gave you the link for another.`,
  });
