import { Type } from 'typebox';
import type { Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { DraftViewTable } from './draft-tables.ts';
import { fromColumn } from './from-column.ts';

/** A draft as it lies in the tables of figures. */
export type DraftViewRow = Pick<
  Selectable<DraftViewTable>,
  'loadId' | 'upTo' | 'version' | 'askedAt'
>;

/** An indicator at a period: where figures lie together. */
export type Block = readonly [indicatorKey: number, period: number];

/** Where all rows of a draft lie. */
export interface DraftPlaces {
  releaseKeys: readonly number[];
  blocks: readonly Block[];
}

const Keys = Type.Array(Type.Integer());
const Blocks = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]));

/** The next number of a draft. One whose transaction is taken back is given again: nobody saw it. */
export async function nextDraftNumber(trx: Trx): Promise<number> {
  await trx
    .updateTable('draftNumber')
    .set((eb) => ({ last: eb('last', '+', 1) }))
    .execute();
  const { last } = await trx.selectFrom('draftNumber').select('last').executeTakeFirstOrThrow();
  return last;
}

/** The draft that was made of the same; null: there is none, or it is being removed. */
export async function findDraftView(db: Db, key: string): Promise<DraftViewRow | null> {
  const row = await db
    .selectFrom('draftView')
    .select(['loadId', 'upTo', 'version', 'askedAt'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether it has come to the server that is asked. */
export async function isThere(db: Db, loadId: number): Promise<boolean> {
  const row = await db
    .selectFrom('draftView')
    .select('loadId')
    .where('loadId', '=', loadId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertDraftView(
  trx: Trx,
  view: DraftViewRow & { key: string; editionId: number },
  { releaseKeys, blocks }: DraftPlaces,
): Promise<void> {
  const places = { releaseKeys: JSON.stringify(releaseKeys), blocks: JSON.stringify(blocks) };
  await trx
    .insertInto('draftView')
    .values({ ...view, ...places })
    .execute();
}

export async function noteDraftAsked(trx: Trx, loadId: number, askedAt: string): Promise<void> {
  await trx.updateTable('draftView').set({ askedAt }).where('loadId', '=', loadId).execute();
}

/** Before these moments nobody asked for it any more; ISO 8601, UTC. */
export interface Unasked {
  /** For any. */
  since: string;
  /** For one whose edition has become another, or is not open any more. */
  outdatedSince: string;
}

/** Drafts that nobody will ask for again, and those of which a part is gone already. */
export async function outworn(db: Db, { since, outdatedSince }: Unasked): Promise<number[]> {
  const rows = await db
    .selectFrom('draftView')
    .innerJoin('edition', 'edition.id', 'draftView.editionId')
    .select(['draftView.loadId', 'key', 'askedAt', 'state', 'editionId'])
    .orderBy('draftView.loadId')
    .execute();
  const newest = new Map(rows.map(({ editionId, loadId }) => [editionId, loadId]));
  return rows
    .filter(({ loadId, key, askedAt, state, editionId }) => {
      const isClosed = state === 'published' || state === 'discarded';
      const isOutdated = isClosed || newest.get(editionId) !== loadId;
      return key === null || askedAt < (isOutdated ? outdatedSince : since);
    })
    .map(({ loadId }) => loadId);
}

/** Where a draft lies that is to be removed: from now on nobody finds it. Null: it is gone. */
export async function beginRemoval(trx: Trx, loadId: number): Promise<DraftPlaces | null> {
  await trx.updateTable('draftView').set({ key: null }).where('loadId', '=', loadId).execute();
  const row = await trx
    .selectFrom('draftView')
    .select(['releaseKeys', 'blocks'])
    .where('loadId', '=', loadId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    releaseKeys: fromColumn(Keys, row.releaseKeys, 'draft_view.release_keys'),
    blocks: fromColumn(Blocks, row.blocks, 'draft_view.blocks'),
  };
}

/** Removes the figures of a draft that lie in some blocks, and notes where others are left. */
export async function removeFigures(
  trx: Trx,
  loadId: number,
  { now, left }: { now: readonly Block[]; left: readonly Block[] },
): Promise<void> {
  for (const [indicatorKey, period] of now) {
    await trx
      .deleteFrom('observation')
      .where('indicatorKey', '=', indicatorKey)
      .where('period', '=', period)
      .where('loadId', '=', loadId)
      .execute();
  }
  const blocks = JSON.stringify(left);
  await trx.updateTable('draftView').set({ blocks }).where('loadId', '=', loadId).execute();
}

/** Removes what else a draft brought, and last of all that it is there: in this order nothing points at what is gone. */
export async function removeRest(
  trx: Trx,
  loadId: number,
  { releaseKeys }: Pick<DraftPlaces, 'releaseKeys'>,
): Promise<void> {
  const keys = releaseKeys.length === 0 ? [-1] : releaseKeys;
  for (const table of ['target', 'releaseIndicator', 'releaseVersion', 'loadRelease'] as const) {
    await trx
      .deleteFrom(table)
      .where('releaseKey', 'in', keys)
      .where('loadId', '=', loadId)
      .execute();
  }
  await trx.deleteFrom('source').where('loadId', '=', loadId).execute();
  await trx
    .deleteFrom('sheet')
    .where('releaseKey', 'in', keys)
    .where('loadId', '=', loadId)
    .execute();
  await trx.deleteFrom('load').where('id', '=', loadId).execute();
  await trx.deleteFrom('draftView').where('loadId', '=', loadId).execute();
}
