import { quoted } from '#domain/said.ts';
import type { Actor } from '#domain/roles.ts';
import { DeskAct } from '#server/desk/desk-act.ts';
import { requireEnding } from '#server/desk/require-ending.ts';
import { Problem } from '#server/problem.ts';
import type { DictionaryRows } from '#server/schemas/dictionary-desk.ts';
import type { DictionaryReview } from '#server/schemas/dictionary-versions.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  endChange,
  findWaitingChange,
  insertChange,
  type DictionaryChangeRow,
} from '#server/store/dictionary-changes.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { requireBase, saveChangeIn, type SaveOrder } from './save.ts';

interface SendOrder {
  base: number;
  tables: DictionaryRows;
  actor: Pick<Actor, 'name' | 'door'>;
  note: string;
  now: Date;
}

/**
 * Keeps a change until somebody else has looked at it. One's own that waits already is replaced.
 * @throws conflict where another's waits, or the dictionary was changed meanwhile
 */
export async function sendToReview(db: Db, order: SendOrder): Promise<number> {
  const { base, tables, actor, note, now } = order;
  const at = now.toISOString();
  return db.transaction().execute(async (trx) => {
    await requireBase(trx, base);
    const waiting = await findWaitingChange(trx);
    if (waiting && waiting.by !== actor.name) throw anotherWaits(waiting);
    if (waiting) await end(trx, waiting, { actor, now, step: 'withdraw', reason: '' });
    const { name: by, door } = actor;
    const content = { base, at, by, door, note, tables: JSON.stringify(tables) };
    const no = await insertChange(trx, content);
    const subject = `dictionary/${no}`;
    await appendAct(trx, {
      at,
      by,
      door,
      kind: 'dictionary-sent',
      subject,
      detail: { note, base },
    });
    return no;
  });
}

export interface ReviewOrder {
  review: Required<DictionaryReview>;
  actor: Pick<Actor, 'name' | 'door'>;
  now: Date;
  /** Of an approval: what counts from then on, read anew from the change's tables. */
  saving: Pick<SaveOrder, 'dictionary'> | null;
}

/**
 * Approves, returns or withdraws the change that waits. An approved one counts at once, as a load of who
 * made it. Returns that load; null: there is none.
 * @throws conflict where it is another by now, forbidden for one's own, bad-request without a reason
 */
export function reviewChange(db: Db, order: ReviewOrder): Promise<number | null> {
  return asWrite('long', () => REVIEW_CHANGE.carryOut(db, order));
}

export const REVIEW_CHANGE = new DeskAct(import.meta.url, 'REVIEW_CHANGE', reviewChangeIn);

async function reviewChangeIn(
  trx: Trx,
  { review, actor, now, saving }: ReviewOrder,
): Promise<number | null> {
  const waiting = await requireWaiting(trx, review.no);
  const { step, reason } = review;
  requireEnding(waiting, actor, review);
  await end(trx, waiting, { actor, now, step, reason: reason.trim() });
  if (step !== 'approve') return null;
  if (!saving) throw new Error('an approval says what counts');
  const { base, by, door, note } = waiting;
  return saveChangeIn(trx, { ...saving, base, note, actor: { name: by, door }, now });
}

/** @throws conflict where no such change waits */
export async function requireWaiting(db: Db, no: number): Promise<DictionaryChangeRow> {
  const waiting = await findWaitingChange(db);
  if (waiting?.no === no) return waiting;
  throw new Problem('conflict', {
    zh: `第 ${no} 次改动已不在等待复核：可能已处理，或作者换了新的。请刷新页面。`,
    en: `Change ${no} waits for review no longer: it was dealt with, or replaced by its author. Load the page again.`,
  });
}

const ENDS = {
  approve: ['approved', 'dictionary-approved'],
  return: ['returned', 'dictionary-returned'],
  withdraw: ['withdrawn', 'dictionary-withdrawn'],
} as const;

async function end(
  trx: Trx,
  { no }: DictionaryChangeRow,
  {
    actor,
    now,
    step,
    reason,
  }: Omit<ReviewOrder, 'review' | 'saving'> & Omit<ReviewOrder['review'], 'no'>,
): Promise<void> {
  const [state, kind] = ENDS[step];
  const at = now.toISOString();
  const { name: by, door } = actor;
  await endChange(trx, no, { state, reviewedAt: at, reviewedBy: by, reason });
  await appendAct(trx, { at, by, door, kind, subject: `dictionary/${no}`, detail: { reason } });
}

function anotherWaits({ by }: DictionaryChangeRow): Problem {
  const who = quoted(`“${by}”`);
  return new Problem('conflict', {
    zh: `${who.zh} 送审的改动还在等待复核。请等它通过或退回，再存您的。`,
    en: `A change that ${who.en} sent still waits for review. Save yours once it is approved or returned.`,
  });
}
