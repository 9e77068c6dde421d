import { keyedRows, rowKey } from '#domain/ledger/row-keys.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerCells, LedgerKind, LedgerRow } from '#domain/ledger/types.ts';
import type { Actor } from '#domain/roles.ts';
import { DeskAct } from '#server/desk/desk-act.ts';
import { Problem } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import type { TableName } from '#server/store/ledger-changes.ts';
import { readSettings } from '#server/store/settings.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { sendRows } from './review.ts';
import { saveLedgerIn } from './save.ts';
import { stoodTable } from './stood.ts';
import { toTable } from './to-table.ts';
import { withRows } from './with-rows.ts';

export interface PutOrder {
  kind: LedgerKind;
  subject: string;
  /** Each takes the place of the row of its key, or comes behind the others. */
  rows: readonly LedgerCells[];
  /** They were worked out for a table in which none of them stands: one that does is not replaced. */
  areNew?: boolean;
  /** Key cells of rows that go. */
  removed?: readonly LedgerCells[];
  actor: Pick<Actor, 'name' | 'door'>;
  note: string;
  now: Date;
}

export interface Put {
  /** Null: it waits for review. */
  load: number | null;
  isPending: boolean;
}

/**
 * Puts rows into a table of the ledger, whatever others did to its other rows meanwhile: a report on a task,
 * a step of an assessment. Where changes of the ledger are reviewed it is sent there; many may wait. Who may
 * do so is asked by its caller.
 * @throws conflict where nothing is changed, or a row that is to be new stands there
 */
export function saveLedgerRows(db: Db, order: PutOrder): Promise<Put> {
  return asWrite('long', () => PUT_ROWS.carryOut(db, order));
}

export const PUT_ROWS = new DeskAct(import.meta.url, 'PUT_ROWS', putRowsIn);

async function putRowsIn(trx: Trx, order: PutOrder): Promise<Put> {
  const { kind, subject, actor, note, now } = order;
  const { file, sheet, title, notes, rows } = toTable(
    { kind, subject, rows: order.rows.map((cells) => ({ cells })) },
    null,
  );
  if (order.areNew === true) await requireNone(trx, { kind, subject }, rows);
  const content = { file, sheet, title, notes: [...notes], rows: rows.map((row) => ({ ...row })) };
  const change = { ...content, removed: [...(order.removed ?? [])] };
  if ((await readSettings(trx)).ledgerNeedsReview) {
    await sendRows(trx, { name: { kind, subject }, content: change, actor, note, now });
    return { load: null, isPending: true };
  }
  const table = await withRows(trx, { kind, subject }, change);
  const load = await saveLedgerIn(trx, { tables: [table], actor, note, now });
  return { load, isPending: false };
}

/** @throws conflict where one of the rows stands in the table */
async function requireNone(
  trx: Trx,
  name: TableName,
  rows: readonly Pick<LedgerRow, 'cells'>[],
): Promise<void> {
  const shape = LEDGER_SHAPES[name.kind];
  const stood = keyedRows((await stoodTable(trx, name))?.table ?? { ...name, rows: [] });
  if (!rows.some(({ cells }) => stood.has(rowKey(shape, cells)))) return;
  throw new Problem('conflict', {
    zh: `${shape.name.zh}里刚才已有人记下这一行，没有覆盖。请刷新页面看过再办。`,
    en: `Somebody has just entered that row in “${shape.name.en}”; it was not replaced. Load the page again and look at it first.`,
  });
}
