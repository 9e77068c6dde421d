import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';

import { readId, reportBadCell } from './dictionary-cells.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { PrintedCell } from './types.ts';

/** Something with an id and names, and where each kind of them stands in its file. */
export interface NamedEntry {
  id: string;
  idCell: PrintedCell;
  /** Every way to write its name, with the cell it comes from. */
  names: readonly { name: string; cell: PrintedCell }[];
}

/** Ids that are none, and those that stand twice. */
export function checkIds(entries: readonly Omit<NamedEntry, 'names'>[], log: DictionaryLog): void {
  const firstRows = new Map<string, number>();
  for (const { id, idCell } of entries) {
    readId(idCell, log);
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) firstRows.set(id, idCell.row);
    else if (!log.isFaulty(idCell)) reportBadCell(idCell, otherIdThan(log.sayRow(firstRow)), log);
  }
}

const otherIdThan = ({ zh, en }: Said): Said => ({
  zh: `不与${zh}的编号重复`,
  en: `another id than that of ${en}`,
});

/** A name that two of a kind share, however written, would find one of them by chance. */
export function checkDuplicateNames(entries: readonly NamedEntry[], log: DictionaryLog): void {
  const owners = new Map<string, NamedEntry>();
  for (const entry of entries) {
    // One name makes others, with the unit behind it: of two entries it is told once.
    const reported = new Set<string>();
    for (const { name, cell } of entry.names) {
      const folded = foldName(name);
      const owner = owners.get(folded);
      if (folded === '') continue;
      if (owner === undefined) owners.set(folded, entry);
      else if (owner.id !== entry.id && !reported.has(owner.id)) {
        reportShared(name, cell, owner, log);
        reported.add(owner.id);
      }
    }
  }
}

function reportShared(
  name: string,
  cell: PrintedCell,
  { id, idCell }: NamedEntry,
  log: DictionaryLog,
): void {
  const [place, row] = [log.sayPlace(cell), log.sayRow(idCell.row)];
  log.error('bad-dictionary', cell, {
    found: name,
    expected: {
      zh: `不与 ${id}（${row.zh}）同名`,
      en: `a name other than those of ${id} (${row.en})`,
    },
    cure: {
      zh: `${place.zh}的名称“${name}”已属于 ${id}，请从其中一行删去。`,
      en: `The name “${name}” at ${place.en} is already that of ${id}. Delete it from one of the two rows.`,
    },
  });
}
