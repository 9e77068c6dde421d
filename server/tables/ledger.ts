import { checkRows } from '#domain/ledger/check-rows.ts';
import { readMark } from '#domain/ledger/made-up.ts';
import { rowName } from '#domain/ledger/row-keys.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerNote, LedgerTable } from '#domain/ledger/types.ts';
import { listed } from '#domain/said-names.ts';

import type { LedgerHeader } from './ledger-header.ts';
import { readLines } from './ledger-lines.ts';
import { rowsOfLines } from './ledger-rows.ts';
import type { Reading } from './reading.ts';
import { readTitle } from './title.ts';

/** More are not told one by one. */
const MOST_TOLD = 30;

/**
 * A table of what documents lay down: every row of it, whatever is in its cells. Nothing in its rows
 * stops the file; what they lack is told. Its subject is that of its rows, which `splitTable` tells apart.
 */
export function readLedger({ grid, log }: Reading, header: LedgerHeader): LedgerTable {
  const title = readTitle(grid, header.firstRow, null);
  const { lines, notes } = readLines(grid, header);
  const rows = rowsOfLines(header.kind, header.heads, lines);
  if (rows.length === 0) refuseEmpty({ log }, header);
  const words = {
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
  };
  const synthetic = readMark(words);
  const table: LedgerTable = {
    kind: header.kind,
    subject: '',
    ...words,
    ...(synthetic && { synthetic }),
    rows,
  };
  const missing = missingColumns(header);
  if (missing.length > 0) warnOfMissing({ log }, header, missing);
  const ids = new Set(missing.map(({ id }) => id));
  warnOfRows(
    { log },
    table,
    header,
    checkRows(table).filter(({ column }) => !ids.has(column ?? '')),
  );
  return table;
}

/** It says nothing: whoever sends it means another file, or lost its rows. */
function refuseEmpty({ log }: Pick<Reading, 'log'>, { kind, lastRow }: LedgerHeader): void {
  log.error(
    'empty-file',
    { row: lastRow + 1, column: null },
    {
      found: { zh: '表头下没有数据', en: 'nothing under the headings' },
      expected: LEDGER_SHAPES[kind].name,
      cure: {
        zh: `请在第${lastRow + 1}行的表头下填上各行，或检查文件是否保存完整，再导入；要撤下整张表，请到工作台的“台账”里撤。`,
        en: `Fill in rows under the headings in row ${lastRow + 1}, or check that the file was saved whole, and load it again. A whole table is taken away in the ledger at the desk.`,
      },
    },
  );
}

function missingColumns({ kind, heads }: LedgerHeader) {
  const found = new Set(heads.map(({ id }) => id));
  return LEDGER_SHAPES[kind].columns.filter(({ id, required }) => required && !found.has(id));
}

function warnOfMissing(
  { log }: Pick<Reading, 'log'>,
  { lastRow, heads }: LedgerHeader,
  missing: ReturnType<typeof missingColumns>,
): void {
  const row = lastRow + 1;
  const names = listed(missing.map(({ name }) => name));
  const found = heads.flatMap(({ text }) => (text === '' ? [] : text)).join('、');
  log.warn(
    'missing-column',
    { row, column: null },
    {
      found,
      expected: names,
      cure: {
        zh: `这张表没有“${names.zh}”列，各行照样保留，只是缺这一项；要补，请在第${row}行的表头加上这一列。`,
        en: `The table has no column ${names.en}: its rows are kept and lack it. Add the column to the headings in row ${row} to have it.`,
      },
    },
  );
}

function warnOfRows(
  { log }: Pick<Reading, 'log'>,
  { kind, rows }: LedgerTable,
  { heads }: LedgerHeader,
  notes: readonly LedgerNote[],
): void {
  const shape = LEDGER_SHAPES[kind];
  for (const { at, column, said } of notes.slice(0, MOST_TOLD)) {
    const row = rows[at];
    if (!row) continue;
    const head = heads.find(({ id }) => id === column && id !== null);
    const name = rowName(shape, row.cells);
    log.warn(
      column === null ? 'duplicate-row' : 'bad-value',
      { row: row.row, column: head ? head.column + 1 : null },
      {
        found: (column === null ? name : row.cells[column]) ?? '',
        expected: shape.columns.find(({ id }) => id === column)?.name ?? shape.name,
        cure: {
          zh: `第${row.row}行（${name}）：${said.zh}。`,
          en: `Row ${row.row} (“${name}”): ${said.en}.`,
        },
      },
    );
  }
  const more = notes.length - MOST_TOLD;
  if (more <= 0) return;
  log.warn(
    'too-many-problems',
    { row: null, column: null },
    {
      found: { zh: `还有 ${more} 处`, en: `${more} more` },
      expected: shape.name,
      cure: {
        zh: `各行都已保留；其余 ${more} 处可到工作台的“台账”里逐行看。`,
        en: `All rows are kept; the other ${more} are to be seen row by row in the ledger at the desk.`,
      },
    },
  );
}
