import { OWN_NOTES } from '#domain/own-notes.ts';
import { readMark } from '#domain/ledger/made-up.ts';
import { keyedRows } from '#domain/ledger/row-keys.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerCells, LedgerRow, LedgerTable } from '#domain/ledger/types.ts';
import { Problem } from '#server/problem.ts';
import type { LedgerRowSent, LedgerTableSent } from '#server/schemas/ledger.ts';

type Sent = Pick<LedgerTableSent, 'kind' | 'subject' | 'rows'> &
  Partial<Pick<LedgerTableSent, 'title' | 'notes' | 'file' | 'sheet'>>;

/**
 * A table as it was sent, as it is to be kept: blank cells left out, blank rows too. A row that says what
 * it said before keeps the place where it stands in print; a new one was typed, or is of the file sent.
 * @throws bad-request for a column that the kind has not, or a table without a name
 */
export function toTable(sent: Sent, stood: LedgerTable | null): LedgerTable {
  const { kind, subject } = sent;
  requireName(sent);
  const file = sent.file ?? OWN_NOTES.byHand.zh;
  const sheet = sent.sheet ?? null;
  const own = { file, sheet };
  const before = stood ? keyedRows(stood) : new Map<string, LedgerRow>();
  const bare = sent.rows.map((row) => withoutBlanks(sent, row)).filter(saysSomething);
  const keyed = keyedRows({
    kind,
    rows: bare.map((row, at) => ({ ...row, row: row.row ?? at + 1 })),
  });
  const rows = [...keyed].map(([key, row]) => {
    const old = before.get(key);
    return old && stood && saysTheSame(old, row) ? keptRow(old, stood, own) : row;
  });
  const { title = stood?.title ?? null, notes = stood?.notes ?? [] } = sent;
  const synthetic = readMark({ ...own, title, notes }) ?? stood?.synthetic;
  return {
    kind,
    subject: stood?.subject ?? subject,
    ...own,
    title,
    notes,
    ...(synthetic && { synthetic }),
    rows,
  };
}

function requireName({ kind, subject }: Sent): void {
  const { subject: column, columns } = LEDGER_SHAPES[kind];
  if ((column === null) === (subject === '')) return;
  const name = columns.find(({ id }) => id === column)?.name;
  throw new Problem(
    'bad-request',
    name
      ? { zh: `请写明${name.zh}。`, en: `Say which it is: ${name.en}.` }
      : {
          zh: '这类表只有一张，没有名称。',
          en: 'There is one table of this kind, without a name.',
        },
  );
}

/** Rows that were typed and name no table are of this one; those of a file may be of no document. */
function withoutBlanks({ kind, subject, file }: Sent, sent: LedgerRowSent) {
  const { columns, subject: column } = LEDGER_SHAPES[kind];
  const known = new Set(columns.map(({ id }) => id));
  const cells = bareCells(sent.cells);
  const unknown = Object.keys(cells).find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new Problem('bad-request', {
      zh: `“${LEDGER_SHAPES[kind].name.zh}”没有“${unknown}”这一列。`,
      en: `${LEDGER_SHAPES[kind].name.en} have no column “${unknown}”.`,
    });
  }
  const isTyped = file === undefined && Object.keys(cells).length > 0;
  const isNamed = isTyped && column !== null && cells[column] === undefined;
  const extra = bareCells(sent.extra ?? {});
  return {
    cells: isNamed ? { ...cells, [column]: subject } : cells,
    ...(Object.keys(extra).length > 0 && { extra }),
    ...(sent.isTotal === true && { isTotal: true as const }),
    ...(sent.row !== undefined && { row: sent.row }),
    ...(sent.from && { from: sent.from }),
  };
}

function bareCells(cells: LedgerCells): LedgerCells {
  const entries = Object.entries(cells).map(([id, text]) => [id, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function saysSomething({ cells, extra = {} }: Pick<LedgerRow, 'cells' | 'extra'>): boolean {
  return Object.keys(cells).length + Object.keys(extra).length > 0;
}

function saysTheSame(a: LedgerRow, b: LedgerRow): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf({ cells, extra = {}, isTotal }: LedgerRow): string {
  const sorted = (texts: LedgerCells) => Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(cells), sorted(extra), isTotal === true]);
}

/** With the file it stands in, where that is not the table's own any more. */
function keptRow(old: LedgerRow, stood: LedgerTable, own: { file: string; sheet: string | null }) {
  const from = old.from ?? { file: stood.file, sheet: stood.sheet };
  const { from: _, ...row } = old;
  return from.file === own.file && from.sheet === own.sheet ? row : { ...row, from };
}
