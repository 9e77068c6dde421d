import { isDay } from '../day.ts';
import { foldText } from '../fold.ts';
import type { LedgerRow, LedgerTable } from '../ledger/types.ts';
import { REPORT_STATES, type ReportState, type TaskReport } from './types.ts';

/** Words by which the state of a task is told, in files of any office. */
const STATE_WORDS: readonly (readonly [ReportState, RegExp])[] = [
  ['stopped', /^(?:stopped|中止|停止|终止|取消|暂停)$/iu],
  ['started', /^(?:started|进行中|推进中|在建|已启动|未完成|部分完成)$/iu],
  ['done', /^(?:done|已完成|完成|办结|已办结|完工|竣工)$/iu],
];

/**
 * The state that a cell tells; null: none that is known.
 * @example readState('已办结') // 'done'
 */
export function readState(text: string): ReportState | null {
  const words = foldText(text);
  const own = REPORT_STATES.find((state) => state === words);
  return own ?? STATE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What has been told of tasks; a row without a day or a state tells nothing. */
export function readReports(tables: readonly LedgerTable[]): TaskReport[] {
  return tables.flatMap(({ subject, rows }) => rows.flatMap((row) => readReport(row, subject)));
}

function readReport({ cells }: LedgerRow, list: string): TaskReport[] {
  const state = readState(cells['state'] ?? '');
  const on = foldText(cells['on'] ?? '');
  if (state === null || !isDay(on)) return [];
  const text = (column: string) => cells[column] ?? null;
  return [
    {
      list,
      no: foldText(cells['no'] ?? ''),
      occasion: foldText(cells['occasion'] ?? ''),
      on,
      state,
      value: text('value'),
      note: text('note'),
      evidence: text('evidence'),
      by: text('reported_by'),
    },
  ];
}
