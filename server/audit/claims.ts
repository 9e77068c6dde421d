import { detailOf, type ActRow } from '#server/store/acts.ts';
import { LOAD_TABLES } from '#server/store/load-rows.ts';
import type { LoadDigest, TableDigest } from './digest-load.ts';

/** What the log says of loads. */
export interface Claims {
  /** What each brought; null: the act names no digest. */
  loads: Map<number, LoadDigest | null>;
  /** Which undo took a load back. */
  undos: Map<number, number>;
  /** Loads from before there was a log. */
  old: number[];
  /** Loads of the example that were put aside when an office began. */
  putAside: Set<number>;
}

/**
 * Adds what an act says. A later act that claims the same changes nothing: what was written down
 * first holds. Loads from before the log count only in its very first act.
 */
export function readClaims({ id, kind, subject, detail }: ActRow, claims: Claims): void {
  const words = detailOf({ id, detail });
  const loadId = Number(/^load\/(\d+)$/u.exec(subject)?.[1]);
  if (kind === 'load') claim(claims, loadId, fieldOf(words, 'digest'));
  if (kind === 'undo') {
    const undo = Number(fieldOf(words, 'undo'));
    for (const id of listOf(fieldOf(words, 'loads')).map(Number)) {
      if (!claims.undos.has(id)) claims.undos.set(id, undo);
    }
    claim(claims, undo, fieldOf(words, 'digest'));
  }
  if (kind === 'office-begun') putAside(claims, listOf(fieldOf(words, 'loads')).map(Number));
  if (kind !== 'audit-begun' || id !== 1) return;
  for (const load of listOf(fieldOf(words, 'loads'))) {
    const old = Number(fieldOf(load, 'id'));
    claims.old.push(old);
    claim(claims, old, fieldOf(load, 'digest'));
  }
}

/** The example goes as a whole, while nothing else was loaded: no act takes single loads out of the log. */
function putAside(claims: Claims, ids: readonly number[]): void {
  const isWhole = [...claims.loads.keys()].every((id) => ids.includes(id));
  if (!isWhole) return;
  for (const id of ids) if (claims.loads.has(id)) claims.putAside.add(id);
}

function claim({ loads }: Claims, loadId: number, digest: unknown): void {
  if (!loads.has(loadId)) loads.set(loadId, readDigest(digest));
}

function readDigest(value: unknown): LoadDigest | null {
  const sha256 = fieldOf(value, 'sha256');
  if (typeof sha256 !== 'string') return null;
  const tables: LoadDigest['tables'] = {};
  for (const name of LOAD_TABLES) {
    const table = readTable(fieldOf(fieldOf(value, 'tables'), name));
    if (table) tables[name] = table;
  }
  return { sha256, tables };
}

function readTable(value: unknown): TableDigest | null {
  const [rows, sha256] = [fieldOf(value, 'rows'), fieldOf(value, 'sha256')];
  return typeof rows === 'number' && typeof sha256 === 'string' ? { rows, sha256 } : null;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
