import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerCells, LedgerColumn, LedgerKind, LedgerRow } from '#domain/ledger/types.ts';

import { headUnit } from './head-unit.ts';
import type { LedgerLine } from './ledger-lines.ts';

/** A head, and the column of the shape that it is; null: one that the shape does not know. */
export interface NamedHead {
  text: string;
  id: string | null;
}

/** Lines as rows of a kind, by what each head is. Nothing of them is lost. */
export function rowsOfLines(
  kind: LedgerKind,
  heads: readonly NamedHead[],
  lines: readonly LedgerLine[],
): LedgerRow[] {
  const units = unitsIn(kind, heads);
  const part = LEDGER_SHAPES[kind].columns.find(({ id }) => id === 'part');
  return lines.map((line) => {
    const { cells, extra } = readCells(heads, line);
    for (const { of, column, unit } of units) {
      if (cells[of] !== undefined) cells[column] ??= unit;
    }
    if (line.part !== '') {
      if (part) cells['part'] ??= line.part;
      else extra[freeHead(extra, PART.zh)] = line.part;
    }
    return {
      cells,
      ...(Object.keys(extra).length > 0 && { extra }),
      ...(line.isTotal && { isTotal: true as const }),
      row: line.row,
    };
  });
}

const PART = { zh: '部分', en: 'Part' };

function readCells(heads: readonly NamedHead[], { texts }: LedgerLine) {
  const cells: Record<string, string> = {};
  const extra: Record<string, string> = {};
  for (const [at, { text: head, id }] of heads.entries()) {
    const text = texts[at] ?? '';
    if (text === '') continue;
    if (id !== null && cells[id] === undefined) cells[id] = text;
    else extra[freeHead(extra, head === '' ? `第${at + 1}列` : head)] = text;
  }
  return { cells, extra };
}

/** Units that heads name, with the columns that take them: for rows that have a figure there. */
function unitsIn(kind: LedgerKind, heads: readonly NamedHead[]) {
  return LEDGER_SHAPES[kind].columns.flatMap(({ id, unitColumn }: LedgerColumn) => {
    const head = heads.find((one) => one.id === id);
    const unit = head && headUnit(head.text);
    return unit && unitColumn !== undefined ? [{ of: id, column: unitColumn, unit }] : [];
  });
}

/** Two columns may have the same head: 备注, 备注（2）. */
function freeHead(taken: LedgerCells, head: string): string {
  for (let no = 1; ; no += 1) {
    const free = no === 1 ? head : `${head}（${no}）`;
    if (taken[free] === undefined) return free;
  }
}
