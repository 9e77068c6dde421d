import { readFileSync, writeFileSync } from 'node:fs';
import type SQLite from 'better-sqlite3';
import { expect } from 'vitest';
import type { FaultCode } from '#server/audit/fault.ts';
import { verifyAudit } from '#server/audit/verify.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import { appendAct } from '#server/store/acts.ts';
import { openDatabase } from '#server/store/database.ts';
import { newFolder, writeTidy } from '#test/support/data-folder.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';
import { tamper } from '#test/support/tamper.ts';

export const NOW = new Date('2026-02-01T08:00:00.000Z');
const HEAD = 'indicator,region,period,value,release';

let history: Promise<Uint8Array> | null = null;

/** Acts: 1 load 1, 2 a sign-in, 3 load 2 (a tidy file), 4 load 2 undone by load 3, 5 a sign-out. */
export async function historyFile(): Promise<string> {
  history ??= makeHistory();
  const file = newDatabaseFile();
  writeFileSync(file, await history);
  return file;
}

/** A figure that is not in data/. */
export function tidyFile(): string {
  return writeTidy(newFolder(), ['gdp,leping,2018-01/2018-06,8.2,2019-06'], HEAD);
}

export async function verify(file: string, heads: readonly string[] = []) {
  const db = await openDatabase(file);
  const verdict = await verifyAudit(db, heads);
  await db.destroy();
  return verdict;
}

export interface TamperCase {
  name: string;
  change: (sqlite: SQLite.Database) => void;
  code: FaultCode;
  place: { actId?: number; loadId?: number };
  says: string;
}

export function run(...statements: string[]) {
  return (sqlite: SQLite.Database) => {
    for (const statement of statements) sqlite.exec(statement);
  };
}

/** The first fault of a history that was tampered with is of this kind and at this place. */
export async function expectFound({ change, code, place, says }: TamperCase): Promise<void> {
  const file = await historyFile();
  tamper(file, change);
  const verdict = await verify(file);
  expect(verdict.ok).toBe(false);
  expect(verdict.fault).toMatchObject({ code, ...place });
  expect(verdict.fault?.message).toContain(says);
  if (verdict.fault && (code === 'figure-changed' || code === 'load-changed')) {
    assertSaidAlike({ zh: verdict.fault.message, en: verdict.fault.messageEn });
  }
}

async function makeHistory(): Promise<Uint8Array> {
  const file = await fixtureFile();
  const db = await openDatabase(file);
  const act = {
    at: NOW.toISOString(),
    by: 'li',
    door: 'session',
    subject: 'account/li',
    detail: {},
  } as const;
  await db.transaction().execute((trx) => appendAct(trx, { ...act, kind: 'sign-in' }));
  await loadFiles(db, [tidyFile()], { by: 'li', note: '', now: NOW });
  const actor = { name: 'li', roles: ['publisher'], door: 'session' } as const;
  await undoLoad(db, 2, { actor, reason: '装错了', now: NOW, withLater: false });
  await db.transaction().execute((trx) => appendAct(trx, { ...act, kind: 'sign-out' }));
  await db.destroy();
  return readFileSync(file);
}
