import { foldText } from '../fold.ts';
import { choiceOf } from '../ledger/choice-of.ts';
import { readDay } from '../ledger/read-day.ts';
import { TASK_PROGRESS } from '../ledger/shapes/task-progress.ts';
import type { LedgerCells, LedgerTable } from '../ledger/types.ts';
import { readOccasion } from './occasion-name.ts';
import { REPORT_STATES, type ReportState, type TaskReport } from './types.ts';

const STATE = TASK_PROGRESS.columns.find(({ id }) => id === 'state');

/**
 * The state that a cell tells, in the words of any office; null: none that is known.
 * @example readState('已办结') // 'done'
 */
export function readState(text: string): ReportState | null {
  const value = STATE && choiceOf(STATE, text)?.value;
  return REPORT_STATES.find((state) => state === value) ?? null;
}

/** What has been told of tasks; a row without a day or a state tells nothing. */
export function readReports(tables: readonly LedgerTable[]): TaskReport[] {
  return tables.flatMap(({ subject, rows }) =>
    rows.flatMap(({ cells }) => readReport(cells, subject) ?? []),
  );
}

/** Null: it has no day, or no state that is known. */
export function readReport(cells: LedgerCells, list: string): TaskReport | null {
  const state = readState(cells['state'] ?? '');
  const on = readDay(cells['on'] ?? '');
  if (state === null || on === null) return null;
  const text = (column: string) => cells[column] ?? null;
  return {
    list,
    no: foldText(cells['no'] ?? ''),
    occasion: readOccasion(cells['occasion'] ?? ''),
    on,
    state,
    value: text('value'),
    note: text('note'),
    evidence: text('evidence'),
    by: text('reported_by'),
  };
}
