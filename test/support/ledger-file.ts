import { readFileSync } from 'node:fs';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerKind, LedgerTable } from '#domain/ledger/types.ts';
import { parseRecords } from '#server/formats/csv.ts';

/** A shipped CSV file with the heads of its shape, as one table: for tests of what is worked out of it. */
export function readLedgerFile(kind: LedgerKind, file: string): LedgerTable {
  const { columns, subject } = LEDGER_SHAPES[kind];
  const text = readFileSync(file, 'utf8').trimEnd();
  const [heads = [], ...records] = parseRecords(text, file, ',').rows;
  const ids = heads.map((head) => columns.find(({ name }) => name.zh === head)?.id ?? head);
  const rows = records.map((record, at) => ({
    cells: Object.fromEntries(
      ids.flatMap((id, column) => {
        const cell = record[column] ?? '';
        return cell === '' ? [] : [[id, cell]];
      }),
    ),
    row: at + 2,
  }));
  const named = subject === null ? '' : rows[0]?.cells[subject];
  return { kind, subject: named ?? '', file, sheet: null, title: null, notes: [], rows };
}
