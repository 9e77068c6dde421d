import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';

import { reportBadCell } from './dictionary-cells.ts';
import { sayPlace, type ProblemLog } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

/** Something with an id and names, and where each kind of them stands in its file. */
export interface NamedEntry {
  id: string;
  idCell: PrintedCell;
  /** Every way to write its name, with the cell it comes from. */
  names: readonly { name: string; cell: PrintedCell }[];
}

export function checkDuplicateIds(entries: readonly NamedEntry[], log: ProblemLog): void {
  const firstRows = new Map<string, number>();
  for (const { id, idCell } of entries) {
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) firstRows.set(id, idCell.row);
    else reportBadCell(idCell, otherIdThan(firstRow), log);
  }
}

const otherIdThan = (row: number): Said => ({
  zh: `不与第${row}行的编号重复`,
  en: `another id than that of row ${row}`,
});

/** A name that two of a kind share, however written, would find one of them by chance. */
export function checkDuplicateNames(entries: readonly NamedEntry[], log: ProblemLog): void {
  const owners = new Map<string, NamedEntry>();
  for (const entry of entries) {
    const reported = new Set<string>();
    for (const { name, cell } of entry.names) {
      const folded = foldName(name);
      const owner = owners.get(folded);
      if (owner === undefined) owners.set(folded, entry);
      else if (owner.id !== entry.id && !reported.has(folded)) reportShared(name, cell, owner, log);
      reported.add(folded);
    }
  }
}

function reportShared(name: string, cell: PrintedCell, owner: NamedEntry, log: ProblemLog): void {
  const [{ id, idCell }, place] = [owner, sayPlace(cell)];
  log.error('bad-dictionary', cell, {
    found: name,
    expected: {
      zh: `不与 ${id}（第${idCell.row}行）同名`,
      en: `a name other than those of ${id} (row ${idCell.row})`,
    },
    cure: {
      zh: `${place.zh}的名称“${name}”已属于 ${id}，请从其中一行删去。`,
      en: `The name “${name}” at ${place.en} is already that of ${id}. Delete it from one of the two rows.`,
    },
  });
}
