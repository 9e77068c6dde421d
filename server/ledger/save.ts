import { clockInChina } from '#domain/china-time.ts';
import { rowChanges } from '#domain/ledger/changes.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Actor } from '#domain/roles.ts';
import { DeskAct } from '#server/desk/desk-act.ts';
import { applyFiles } from '#server/loading/apply.ts';
import { recordLoad } from '#server/loading/record-load.ts';
import { Problem } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import type { TableName } from '#server/store/ledger-changes.ts';
import { findLoad } from '#server/store/loads.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { markMadeUp } from './mark-made-up.ts';
import { stoodTable } from './stood.ts';

export interface SaveOrder {
  tables: readonly {
    /** The load of the table that was changed; 0: there was none. */
    base: number;
    /** As it is to stand. */
    table: LedgerTable;
  }[];
  actor: Pick<Actor, 'name' | 'door'>;
  note: string;
  now: Date;
}

/**
 * Makes tables of the ledger count, as one load: with its version, its line in the log, and taken back as
 * any load. Returns the load.
 * @throws conflict where somebody else changed one meanwhile, or nothing is changed
 */
export function saveLedger(db: Db, order: SaveOrder): Promise<number> {
  return asWrite('long', () => SAVE_LEDGER.carryOut(db, order));
}

export const SAVE_LEDGER = new DeskAct(import.meta.url, 'SAVE_LEDGER', saveLedgerIn);

export async function saveLedgerIn(trx: Trx, { tables, actor, ...order }: SaveOrder) {
  const changed = [];
  for (const { base, table } of tables) {
    await requireLedgerBase(trx, table, base);
    // A table that is not there and gets no rows is none: a load of it would say that something was changed.
    if (table.rows.length > 0 || (await stoodTable(trx, table))) changed.push(table);
  }
  if (changed.length === 0) throw ledgerUnchanged();
  const note = order.note.trim() === '' ? OWN_NOTES.ledgerChanged.zh : order.note.trim();
  const said = { by: actor.name, note, now: order.now };
  const marked = await markMadeUp(trx, changed);
  const sheets = marked.map((table) => ({ table, releaseId: null }));
  const read = { dictionary: null, releases: [], sheets, tidyFiles: [], problems: [] };
  const applied = await applyFiles(trx, read, { ...said, missing: 'go' });
  const fault = applied.problems.find(({ severity }) => severity === 'error');
  if (fault) throw new Problem('conflict', { zh: fault.cure, en: fault.cureEn });
  if (!applied.isChanged) throw ledgerUnchanged();
  await recordLoad(trx, applied.loadId, { ...said, door: actor.door }, applied.digests);
  return applied.loadId;
}

/** @throws conflict naming who changed what meanwhile */
export async function requireLedgerBase(db: Db, name: TableName, base: number): Promise<void> {
  const current = await stoodTable(db, name);
  if ((current?.loadId ?? 0) === base) return;
  const before = await stoodTable(db, name, base);
  const changes = rowChanges(name.kind, before?.table.rows ?? [], current?.table.rows ?? []);
  const load = current && (await findLoad(db, current.loadId));
  const names = [...new Set(changes.map((change) => `“${change.name}”`))];
  const some = names.slice(0, MOST_NAMED);
  const more = names.length - some.length;
  // None where the base is no load of this table.
  const listed = {
    zh: names.length === 0 ? '' : `：${some.join('、')}${more > 0 ? `等 ${names.length} 行` : ''}`,
    en: names.length === 0 ? '' : `: ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
  const [by, at] = [load?.loadedBy ?? '?', clockInChina(load?.loadedAt ?? '')];
  const kind = LEDGER_SHAPES[name.kind].name;
  throw new Problem('conflict', {
    zh: `您打开之后，${by} 在 ${at} 改过${kind.zh}${quotedName(name)}${listed.zh}。请看过他的改动，再把您的存一次。`,
    en: `After you opened it, ${by} changed ${kind.en.toLowerCase()} ${quotedName(name)} at ${at}${listed.en}. Look at that, then save yours again.`,
  });
}

const MOST_NAMED = 8;

const quotedName = ({ subject }: TableName) => (subject === '' ? '' : `“${subject}”`);

export function ledgerUnchanged(): Problem {
  return new Problem('conflict', {
    zh: '与现在的台账相同，没有可存的改动。',
    en: 'It is the same as the ledger that is there: nothing to save.',
  });
}
