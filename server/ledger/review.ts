import { quoted } from '#domain/said.ts';
import { readMark } from '#domain/ledger/made-up.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Actor } from '#domain/roles.ts';
import { DeskAct } from '#server/desk/desk-act.ts';
import { requireEnding } from '#server/desk/require-ending.ts';
import { Problem } from '#server/problem.ts';
import type { DictionaryReview } from '#server/schemas/dictionary-versions.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  endLedgerChange,
  findLedgerChange,
  insertLedgerChange,
  waitingLedgerChanges,
  type LedgerChangeContent,
  type LedgerChangeRow,
  type TableName,
} from '#server/store/ledger-changes.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { requireLedgerBase, saveLedgerIn, type SaveOrder } from './save.ts';
import { stoodTable } from './stood.ts';
import { withRows } from './with-rows.ts';

type Doer = Pick<SaveOrder, 'actor' | 'note' | 'now'>;

/**
 * Keeps whole tables until somebody else has looked at them, each as a change of its own. One's own that
 * waits already is replaced.
 * @throws conflict where another's waits, or a table was changed meanwhile
 */
export function sendTables(db: Db, order: SaveOrder): Promise<null> {
  return asWrite('long', () => SEND_TABLES.carryOut(db, order));
}

export const SEND_TABLES = new DeskAct(import.meta.url, 'SEND_TABLES', sendTablesIn);

async function sendTablesIn(trx: Trx, { tables, ...doer }: SaveOrder): Promise<null> {
  for (const { base, table } of tables) {
    await requireLedgerBase(trx, table, base);
    const whole = (await waitingLedgerChanges(trx, table)).find(({ mode }) => mode === 'whole');
    if (whole && whole.by !== doer.actor.name) throw anotherWaits(whole);
    if (whole) await end(trx, whole, { ...doer, step: 'withdraw', reason: '' });
    await insert(trx, doer, { name: table, mode: 'whole', base, content: contentOf(table) });
  }
  return null;
}

function contentOf({ file, sheet, title, notes, rows }: LedgerTable): LedgerChangeContent {
  return {
    file,
    sheet,
    title,
    notes: [...notes],
    rows: rows.map((row) => ({ ...row })),
    removed: [],
  };
}

/** The same of single rows: nobody waits for another's. */
export async function sendRows(
  trx: Trx,
  { name, content, ...doer }: Doer & { name: TableName; content: LedgerChangeContent },
): Promise<void> {
  const stood = await stoodTable(trx, name);
  const named = stood?.table ?? name;
  await insert(trx, doer, { name: named, mode: 'rows', base: stood?.loadId ?? 0, content });
}

async function insert(
  trx: Trx,
  { actor, note, now }: Doer,
  change: {
    name: TableName;
    mode: LedgerChangeRow['mode'];
    base: number;
    content: LedgerChangeContent;
  },
): Promise<void> {
  const { name, mode, base, content } = change;
  const { kind, subject } = name;
  const [at, { name: by, door }] = [now.toISOString(), actor];
  const no = await insertLedgerChange(trx, {
    ...{ kind, subject, mode, base, at, by, door, note, content },
  });
  const detail = { note, base };
  await appendAct(trx, {
    at,
    by,
    door,
    kind: 'ledger-sent',
    subject: nameOf({ no, kind, subject }),
    detail,
  });
}

const nameOf = ({ no, kind, subject }: Pick<LedgerChangeRow, 'no' | 'kind' | 'subject'>) =>
  `ledger/${no}/${kind}${subject === '' ? '' : `/${subject}`}`;

export interface ReviewOrder {
  review: Required<DictionaryReview>;
  actor: Pick<Actor, 'name' | 'door'>;
  now: Date;
}

/**
 * Approves, returns or withdraws a change that waits. An approved one counts at once, as a load of who made
 * it. Returns that load; null: there is none.
 * @throws conflict where it waits no longer or does not fit any more, forbidden for one's own, bad-request
 * without a reason
 */
export function reviewLedger(db: Db, order: ReviewOrder): Promise<number | null> {
  return asWrite('long', () => REVIEW_LEDGER.carryOut(db, order));
}

export const REVIEW_LEDGER = new DeskAct(import.meta.url, 'REVIEW_LEDGER', reviewIn);

async function reviewIn(trx: Trx, { review, actor, now }: ReviewOrder): Promise<number | null> {
  const waiting = await requireWaiting(trx, review.no);
  const { step, reason } = review;
  requireEnding(waiting, actor, review);
  await end(trx, waiting, { actor, now, step, reason: reason.trim() });
  if (step !== 'approve') return null;
  const { by, door, note } = waiting;
  const tables = [await tableOf(trx, waiting)];
  return saveLedgerIn(trx, { tables, note, actor: { name: by, door }, now });
}

/** What a change makes of its table, as it stands by now. */
export async function tableOf(
  db: Db,
  { kind, subject, mode, base, content }: LedgerChangeRow,
): Promise<{ base: number; table: LedgerTable }> {
  if (mode === 'rows') return withRows(db, { kind, subject }, content);
  const { removed: _, ...table } = content;
  const synthetic = (await stoodTable(db, { kind, subject }))?.table.synthetic ?? readMark(table);
  return { base, table: { kind, subject, ...table, ...(synthetic && { synthetic }) } };
}

async function requireWaiting(db: Db, no: number): Promise<LedgerChangeRow> {
  const change = await findLedgerChange(db, no);
  if (change?.state === 'waiting') return change;
  throw new Problem('conflict', {
    zh: `第 ${no} 次台账改动已不在等待复核：可能已处理，或作者换了新的。请刷新页面。`,
    en: `Change ${no} of the ledger waits for review no longer: it was dealt with, or replaced by its author. Load the page again.`,
  });
}

const ENDS = {
  approve: ['approved', 'ledger-approved'],
  return: ['returned', 'ledger-returned'],
  withdraw: ['withdrawn', 'ledger-withdrawn'],
} as const;

async function end(
  trx: Trx,
  change: LedgerChangeRow,
  {
    actor,
    now,
    step,
    reason,
  }: Pick<ReviewOrder, 'actor' | 'now'> & Pick<ReviewOrder['review'], 'step' | 'reason'>,
): Promise<void> {
  const [state, kind] = ENDS[step];
  const at = now.toISOString();
  const { name: by, door } = actor;
  await endLedgerChange(trx, change.no, { state, reviewedAt: at, reviewedBy: by, reason });
  await appendAct(trx, { at, by, door, kind, subject: nameOf(change), detail: { reason } });
}

function anotherWaits({ by, subject }: LedgerChangeRow): Problem {
  const who = quoted(`“${by}”`);
  return new Problem('conflict', {
    zh: `${who.zh} 送审的“${subject}”的改动还在等待复核。请等它通过或退回，再存您的。`,
    en: `A change of “${subject}” that ${who.en} sent still waits for review. Save yours once it is approved or returned.`,
  });
}
