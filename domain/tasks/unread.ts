import { foldText } from '../fold.ts';
import { readDay } from '../ledger/read-day.ts';
import type { LedgerCells, LedgerRow } from '../ledger/types.ts';
import { listed } from '../said-names.ts';
import { quoted, type Said } from '../said.ts';
import { occasionFault } from './check-reports.ts';
import { readOccasion } from './occasion-name.ts';
import { readState } from './reports.ts';
import type { Task } from './types.ts';

/** A report that was told of a task and counts for nothing, with why. */
export interface UnreadReport {
  row: LedgerRow;
  said: Said;
}

/** Those of a task among the rows of its list's table. */
export function unreadReports(task: Task, rows: readonly LedgerRow[]): UnreadReport[] {
  return rows.flatMap((row) => {
    if (foldText(row.cells['no'] ?? '') !== task.no) return [];
    const said =
      unreadCells(row.cells) ?? occasionFault(task, readOccasion(row.cells['occasion'] ?? ''));
    return said ? [{ row, said }] : [];
  });
}

function unreadCells({ on = '', state = '' }: LedgerCells): Said | null {
  const unread = [
    ...(readDay(on) === null ? [named('日期', 'day', on)] : []),
    ...(readState(state) === null ? [named('状态', 'state', state)] : []),
  ];
  if (unread.length === 0) return null;
  const { zh, en } = listed(unread);
  return { zh: `没有读出${zh}，这一行不计入`, en: `Not read: ${en}. The row does not count` };
}

function named(zh: string, en: string, text: string): Said {
  const words = quoted(text);
  return text === ''
    ? { zh: `${zh}（空白）`, en: `${en} (blank)` }
    : { zh: `${zh}“${words.zh}”`, en: `${en} “${words.en}”` };
}
