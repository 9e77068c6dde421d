import { isLedger } from '#domain/ledger/is-ledger.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { subjectKey } from '#domain/ledger/subject-key.ts';
import { LEDGER_KINDS, type LedgerTable } from '#domain/ledger/types.ts';
import { hasRight, type Actor } from '#domain/roles.ts';
import type {
  DeskLedger,
  LedgerShape,
  LedgerTableRef,
  LedgerWaiting,
} from '#server/schemas/ledger.ts';
import type { Db } from '#server/store/database.ts';
import { waitingLedgerChanges, type LedgerChangeRow } from '#server/store/ledger-changes.ts';
import { findLoad } from '#server/store/loads.ts';
import { readSettings } from '#server/store/settings.ts';
import { currentLedger } from '#server/store/sheets.ts';
import type { DataView } from '#server/view/data-view.ts';

/** All tables of the ledger, with what waits of each; one that is only sent yet is among them. */
export async function listLedger({ db, asOf }: DataView, actor: Actor): Promise<DeskLedger> {
  const waiting = Map.groupBy(await waitingLedgerChanges(db), subjectKey);
  const sheets = await currentLedger(db, asOf);
  const tables: LedgerTableRef[] = [];
  for (const { table, loadId: load } of sheets) {
    if (!isLedger(table)) continue;
    const own = waiting.get(subjectKey(table)) ?? [];
    waiting.delete(subjectKey(table));
    if (table.rows.length === 0 && own.length === 0) continue;
    tables.push({
      ...(await refOf(db, table, load)),
      waiting: own.map((one) => toWaiting(one, actor)),
    });
  }
  for (const changes of waiting.values()) {
    const [first] = changes;
    if (!first) continue;
    const { kind, subject, content } = first;
    const blank = { kind, subject, title: content.title, rows: [] };
    tables.push({
      ...(await refOf(db, blank, 0)),
      waiting: changes.map((one) => toWaiting(one, actor)),
    });
  }
  return {
    needsReview: (await readSettings(db)).ledgerNeedsReview,
    canChange: hasRight(actor, 'enter'),
    shapes: LEDGER_KINDS.map(toShape),
    tables: tables.sort(byKindAndSubject),
  };
}

export async function refOf(
  db: Db,
  { kind, subject, title, rows }: Pick<LedgerTable, 'kind' | 'subject' | 'title' | 'rows'>,
  load: number,
): Promise<Omit<LedgerTableRef, 'waiting'>> {
  const brought = load === 0 ? null : await findLoad(db, load);
  return {
    ...{ kind, subject, title, load },
    rowCount: rows.filter(({ isTotal }) => isTotal !== true).length,
    at: brought?.loadedAt ?? null,
    by: brought?.loadedBy ?? null,
    note: brought?.note ?? '',
  };
}

export function toWaiting(
  { no, at, by, note }: LedgerChangeRow,
  { name }: Pick<Actor, 'name'>,
): LedgerWaiting {
  return { no, at, by, note, isOwn: by === name };
}

function byKindAndSubject(a: LedgerTableRef, b: LedgerTableRef): number {
  const kinds = LEDGER_KINDS.indexOf(a.kind) - LEDGER_KINDS.indexOf(b.kind);
  return kinds || a.subject.localeCompare(b.subject, 'zh-CN', { numeric: true });
}

function toShape(kind: LedgerTable['kind']): LedgerShape {
  const { name, help, columns, keys, subject } = LEDGER_SHAPES[kind];
  return {
    ...{ kind, name, help, subject },
    keys: [...keys],
    columns: columns.map((column) => ({
      ...{ id: column.id, name: column.name, help: column.help, type: column.type },
      required: column.required === true,
      isReading: column.isReading === true,
      ...(column.choices && {
        choices: column.choices.map(({ value, name: called }) => ({ value, name: called })),
      }),
    })),
  };
}
