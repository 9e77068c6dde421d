import type { Said } from '#domain/said.ts';
import { speakProblem } from '#server/formats/problem.ts';
import { ledgerConflicts, type LedgerConflict } from '#domain/corrections/ledger-conflicts.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { rowName } from '#domain/ledger/row-keys.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { subjectKey } from '#domain/ledger/subject-key.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ReadSheet } from './read-sheet.ts';

/**
 * Of two tables of a release about the same, nobody can tell which counts. A table of the ledger may come in
 * several files, as long as no row contradicts another.
 */
export function findConflicts(sheets: readonly ReadSheet[]): TableProblem[] {
  const byKey = Map.groupBy(sheets, ({ table, releaseId }) =>
    isLedger(table)
      ? subjectKey(table)
      : JSON.stringify([releaseId, table.kind, tableSubject(table)]),
  );
  return [...byKey.values()].flatMap((same) => {
    const ledger = same.flatMap(({ table }) => (isLedger(table) ? [table] : []));
    return ledger.length > 0 ? ledgerConflicts(ledger).map(twoRows) : sameTables(same);
  });
}

function sameTables([first, ...others]: readonly ReadSheet[]): TableProblem[] {
  return others.map(({ table }) => ({
    severity: 'error',
    code: 'conflicting-table',
    file: table.file,
    sheet: table.sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: {
        zh: `与 ${first?.table.file ?? ''} 是同一张表`,
        en: `the same table as “${first?.table.file ?? ''}”`,
      },
      expected: { zh: '每张表在一次导入中只出现一次', en: 'each table once in a load' },
      cure: {
        zh: '请只留下其中一个文件，或分两次导入（后导入的作为修订）。',
        en: 'Keep only one of the files, or load them one after the other (the later one revises).',
      },
    }),
  }));
}

function twoRows({ table, row: said, column, other }: LedgerConflict): TableProblem {
  const { file, sheet, kind, subject } = table;
  const { row, cells } = said;
  const document = [other.table.file, other.table.sheet].filter(Boolean).join(' ');
  const there: Said = {
    zh: `${document} 第 ${other.row.row} 行`,
    en: `row ${other.row.row} of “${document}”`,
  };
  const name = rowName(LEDGER_SHAPES[kind], cells);
  const [own, theirs] = [cells, other.row.cells].map((one) => one[column.id] ?? '');
  return {
    severity: 'error',
    code: 'conflicting-table',
    file,
    sheet,
    row,
    column: null,
    ...speakProblem({
      found: {
        zh: `${name}：${column.name.zh}“${own}”，${there.zh}是“${theirs}”`,
        en: `“${name}”: ${column.name.en} “${own}”; in ${there.en} it is “${theirs}”`,
      },
      expected: {
        zh: '同一份文件、清单的同一行，各个文件里说法一致',
        en: 'the same row of a document or list said alike in all files',
      },
      cure: {
        zh: `请核对“${subject}”原文，改正或删去第 ${row} 行和${there.zh}中的一行；或分两次导入，后导入的作为修订。`,
        en: `Check “${subject}” itself and mend or delete one of row ${row} and ${there.en}; or load the files one after the other, the later one revises.`,
      },
    }),
  };
}
