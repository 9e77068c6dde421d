import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { EditionState } from '#domain/edition-steps.ts';
import { applyFiles } from '#server/loading/apply.ts';
import { Problem } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  findDraftView,
  insertDraftView,
  isThere,
  nextDraftNumber,
  noteDraftAsked,
  type DraftViewRow,
} from '#server/store/draft-views.ts';
import { currentDraftTables, heldInDraft, type NewDraftTable } from '#server/store/drafts.ts';
import { findOpenEdition, type Edition } from '#server/store/editions.ts';
import { latestLoad } from '#server/store/loads.ts';
import { StoreBusy } from '#server/store/store-faults.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { readDraftView, type DataView } from '#server/view/data-view.ts';
import { DeskAct } from './desk-act.ts';
import { draftFiles } from './draft-files.ts';

/** Views of drafts, with what was found out of each: a few drafts are looked at by a few people. */
const MOST_KEPT = 3;
/** So long it need not be noted again that a draft is still asked for. */
const NOTED_MS = 5 * 60_000;

/** A replica that is further behind answers nothing else of now either. */
const SEEN_WITHIN_MS = 5000;
const LOOK_EVERY_MS = 5;

/**
 * Shows a draft by the same code that shows what is published: its tables are loaded as publishing them
 * would, under a number that only its own view sees (`vintage.ts`). Whoever asks next, of any thread or
 * server, finds it there.
 */
export function createDraftViews() {
  const kept = new Map<string, Promise<DataView>>();
  return async (published: DataView, releaseId: string, now: Date): Promise<DataView> => {
    const edition = await requireOpenEdition(published.db, releaseId);
    const row = await openRow(published, edition, null, now);
    const name = `${row.version} ${edition.state}`;
    const view = kept.get(name) ?? readRow(published.db, edition, row);
    kept.delete(name);
    kept.set(name, view);
    view.catch(() => kept.delete(name));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return view;
  };
}

/** @throws not-in-release when nothing of the release is being prepared */
export async function requireOpenEdition(db: Db, releaseId: string): Promise<Edition> {
  const edition = await findOpenEdition(db, releaseId);
  if (edition) return edition;
  throw noOpenEdition(releaseId);
}

export function noOpenEdition(releaseId: string): Problem {
  return new Problem('unknown-edition', {
    zh: `${releaseId} 没有正在编制的版本。正在编制的见工作台 /desk。`,
    en: `No edition of ${releaseId} is being prepared. Those that are stand on the desk, /desk.`,
  });
}

/**
 * What would be published, were an edition published now: with its own tables, or with others in their place.
 * @throws conflict when they can't be
 */
export async function openDraft(
  published: Pick<DataView, 'db' | 'version'>,
  edition: Edition,
  tables: readonly NewDraftTable[] | null,
  now: Date,
): Promise<DataView> {
  return readRow(published.db, edition, await openRow(published, edition, tables, now));
}

function readRow(
  db: Db,
  { releaseId, state, no }: { releaseId: string; state: EditionState; no: number },
  { loadId, upTo, version }: DraftViewRow,
): Promise<DataView> {
  const draft = { releaseId, state, no };
  return readDraftView(db, { upTo, draft: loadId }, { version, draft });
}

async function openRow(
  { db, version }: Pick<DataView, 'db' | 'version'>,
  edition: Edition,
  tables: readonly NewDraftTable[] | null,
  now: Date,
): Promise<DraftViewRow> {
  const held = tables ?? (await heldInDraft(db, edition.id));
  const found = await findDraftView(db, keyOf(version, edition, held));
  if (found) return noteAsked(db, found, now);
  const order = { edition, tables, now };
  const written = await asWrite('long', () => WRITE_DRAFT.carryOut(db, order));
  return whenSeen(db, written);
}

/**
 * A replica is a moment behind: until it has what was written, it would show what is published in its place.
 * @throws StoreBusy when it does not come
 */
async function whenSeen(db: Db, written: DraftViewRow): Promise<DraftViewRow> {
  const until = performance.now() + SEEN_WITHIN_MS;
  while (!(await isThere(db, written.loadId))) {
    if (performance.now() > until) throw new StoreBusy();
    await setTimeout(LOOK_EVERY_MS);
  }
  return written;
}

type Held = Pick<NewDraftTable, 'kind' | 'subject' | 'contentHash'>;

/** All that decides what a draft brings. */
function keyOf(version: string, { id, info, reason }: Edition, held: readonly Held[]): string {
  const tables = held.map(({ kind, subject, contentHash }) => [kind, subject, contentHash]);
  return createHash('sha256')
    .update(JSON.stringify([version, id, info, reason, tables]))
    .digest('hex');
}

/** Whoever looks need not wait until that can be written. */
async function noteAsked(db: Db, view: DraftViewRow, now: Date): Promise<DraftViewRow> {
  if (now.getTime() - Date.parse(view.askedAt) < NOTED_MS) return view;
  await asWrite('bookkeeping', () =>
    db.transaction().execute((trx) => noteDraftAsked(trx, view.loadId, now.toISOString())),
  ).catch(() => undefined);
  return view;
}

interface DraftOrder {
  edition: Edition;
  /** Null: those that the edition holds. */
  tables: readonly NewDraftTable[] | null;
  now: Date;
}

export const WRITE_DRAFT = new DeskAct(import.meta.url, 'WRITE_DRAFT', writeDraft);

/** Over what is published by now, once, whoever asked for it meanwhile. */
async function writeDraft(
  trx: Trx,
  { edition, tables: given, now }: DraftOrder,
): Promise<DraftViewRow> {
  const tables = given ?? (await currentDraftTables(trx, edition.id));
  const latest = await latestLoad(trx);
  const key = keyOf(latest?.version ?? 'empty', edition, tables);
  const found = await findDraftView(trx, key);
  if (found) return found;
  const number = await nextDraftNumber(trx);
  const how = { by: '', note: edition.reason, now, missing: 'go', draft: number } as const;
  const applied = await applyFiles(trx, draftFiles(edition, tables), how);
  const error = applied.problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Problem('conflict', {
      zh: `${error.file} 不能导入：${error.cure}`,
      en: `“${error.file}” cannot be loaded: ${error.cureEn}`,
    });
  }
  const { version, places } = applied;
  const row = { loadId: number, upTo: latest?.id ?? 0, version, askedAt: now.toISOString() };
  await insertDraftView(trx, { ...row, key, editionId: edition.id }, places);
  return row;
}
