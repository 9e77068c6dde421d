import { changesOf } from '#domain/dictionary-desk/changes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import { TABLE_IDS, type DictionaryTables } from '#domain/dictionary-desk/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { hasRight, type Actor } from '#domain/roles.ts';
import type {
  DeskDictionary,
  DictionaryPending,
  DictionaryRows,
} from '#server/schemas/dictionary-desk.ts';
import {
  findWaitingChange,
  lastChange,
  type DictionaryChangeRow,
} from '#server/store/dictionary-changes.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { checkTables } from './check.ts';
import { requireSound } from './require-sound.ts';
import { nothingChanged, requireBase } from './save.ts';

/** What waits for review, and what was returned to whoever asks. */
export async function reviewState(
  view: DataView,
  actor: Actor,
): Promise<Pick<DeskDictionary, 'pending' | 'returned'>> {
  const waiting = await findWaitingChange(view.db);
  if (waiting) return { pending: await toPending(view, waiting, actor), returned: null };
  const last = await lastChange(view.db);
  if (last?.state !== 'returned' || last.by !== actor.name)
    return { pending: null, returned: null };
  const { no, reason, reviewedAt, reviewedBy } = last;
  const returned = {
    no,
    reason,
    at: reviewedAt ?? '',
    by: reviewedBy ?? '',
    tables: tablesOf(last),
  };
  return { pending: null, returned };
}

export function tablesOf({ tables }: DictionaryChangeRow): DictionaryRows {
  return Object.fromEntries(
    TABLE_IDS.flatMap((id) => (tables[id] === undefined ? [] : [[id, tables[id]]])),
  );
}

async function toPending(
  { db }: DataView,
  waiting: DictionaryChangeRow,
  actor: Actor,
): Promise<DictionaryPending> {
  const { no, base, at, by, note } = waiting;
  const [tables, isOwn] = [tablesOf(waiting), by === actor.name];
  const before = toTables(await readDictionary(db, base));
  const after: DictionaryTables = { ...before, ...tables };
  return {
    ...{ no, base, at, by, note, isOwn, tables },
    canReview: !isOwn && hasRight(actor, 'review'),
    changes: changesOf(before, after),
  };
}

/**
 * What a change that waits makes of the dictionary as it is now.
 * @throws conflict where it was changed meanwhile, bad-dictionary where it has become wrong
 */
export async function readWaiting(
  view: DataView,
  waiting: DictionaryChangeRow,
): Promise<{ dictionary: Dictionary }> {
  await requireBase(view.db, waiting.base);
  const { problems, dictionary } = await checkTables(view, tablesOf(waiting));
  requireSound(problems);
  if (!dictionary) throw nothingChanged();
  return { dictionary };
}
