import { clearanceOf } from '#domain/access.ts';
import { rowChanges } from '#domain/ledger/changes.ts';
import { hasRight, type Actor } from '#domain/roles.ts';
import type { DeskLedgerTable, LedgerPending } from '#server/schemas/ledger.ts';
import {
  lastLedgerChange,
  waitingLedgerChanges,
  type LedgerChangeRow,
  type TableName,
} from '#server/store/ledger-changes.ts';
import { readSettings } from '#server/store/settings.ts';
import type { DataView } from '#server/view/data-view.ts';
import { refOf, toWaiting } from './list.ts';
import { remarksIn } from './remarks-in.ts';
import { tableOf } from './review.ts';
import { toRowReply } from './row-reply.ts';
import { stoodTable } from './stood.ts';

/** One table as whoever asks may see it, and what waits of it; blank where there is none yet. */
export async function describeTable(
  view: DataView,
  name: TableName,
  actor: Actor,
  today: string,
): Promise<DeskLedgerTable> {
  const { db, asOf } = view;
  const stood = await stoodTable(db, name, asOf);
  const table = stood?.table ?? {
    ...name,
    title: null,
    rows: [],
    file: '',
    sheet: null,
    notes: [],
  };
  const { file, sheet, notes, rows } = table;
  // What was sent holds all rows, those too that some may not see.
  const maySee = clearanceOf(actor) === 'restricted';
  const changes = maySee ? await waitingLedgerChanges(db, table) : [];
  const pending: LedgerPending[] = [];
  for (const one of changes) pending.push(await toPending(view, one, actor));
  const last = maySee ? await lastLedgerChange(db, table, actor.name) : null;
  return {
    ...(await refOf(db, table, stood?.loadId ?? 0)),
    ...{ file, sheet, notes: [...notes] },
    rows: rows.map(toRowReply),
    remarks: await remarksIn(view, table, today),
    needsReview: (await readSettings(db)).ledgerNeedsReview,
    canChange: hasRight(actor, 'enter'),
    pending,
    returned: last?.state === 'returned' ? toReturned(last) : null,
  };
}

async function toPending(
  { db, asOf: now }: DataView,
  change: LedgerChangeRow,
  actor: Actor,
): Promise<LedgerPending> {
  const { table } = await tableOf(db, change);
  // What waits is held against the table that it was made of; rows that are put, against the one that stands.
  const asOf = change.mode === 'whole' ? change.base : now;
  const before = await stoodTable(db, change, asOf);
  const waiting = toWaiting(change, actor);
  return {
    ...waiting,
    base: change.base,
    canReview: !waiting.isOwn && hasRight(actor, 'review'),
    rows: table.rows.map(toRowReply),
    changes: rowChanges(change.kind, before?.table.rows ?? [], table.rows),
  };
}

function toReturned({ no, reviewedAt, reviewedBy, reason, content }: LedgerChangeRow) {
  const [at, by] = [reviewedAt ?? '', reviewedBy ?? ''];
  return { no, at, by, reason, rows: content.rows.map(toRowReply) };
}
