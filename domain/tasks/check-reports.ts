import { foldName, foldText } from '../fold.ts';
import { readDay } from '../ledger/read-day.ts';
import type { LedgerCells, LedgerNote, LedgerRow } from '../ledger/types.ts';
import type { Said } from '../said.ts';
import { hasOccasion } from './occasions.ts';
import { readOccasion } from './occasion-name.ts';
import type { Task, TaskList } from './types.ts';

/** What a report is held against. */
export interface ReportSetting {
  lists: readonly TaskList[];
  /** Later days are of the future. */
  today: string;
}

/** What of reports counts for nothing, or not yet, at the cell that says so. */
export function checkReports(
  rows: readonly Pick<LedgerRow, 'cells'>[],
  subject: string,
  setting: ReportSetting,
): LedgerNote[] {
  return rows.flatMap(({ cells }, at) => {
    const found = faultOf(cells, subject, setting);
    return found ? [{ at, ...found }] : [];
  });
}

/** Null: it counts, or is told at its cell for being no day or no state. */
export function faultOf(
  cells: LedgerCells,
  subject: string,
  { lists, today }: ReportSetting,
): Omit<LedgerNote, 'at'> | null {
  const name = cells['list'] ?? subject;
  const list = lists.find((one) => foldName(one.name) === foldName(name));
  if (!list) return { column: 'list', said: noList(name, lists) };
  const no = foldText(cells['no'] ?? '');
  if (no === '') return null;
  const task = list.tasks.find((one) => one.no === no);
  if (!task) return { column: 'no', said: noTask(no, list) };
  const time = occasionFault(task, readOccasion(cells['occasion'] ?? ''));
  if (time) return { column: 'occasion', said: time };
  const on = readDay(cells['on'] ?? '');
  const day = on === null ? null : dayFault(task, on, today);
  return day && { column: 'on', said: day };
}

/** Why an occasion is none of a task's; null: it is one. */
export function occasionFault(
  { due, document }: Task,
  key: string,
  since = document.signedOn,
): Said | null {
  if (due.kind !== 'recurring' && due.kind !== 'days') return key === '' ? null : ONCE;
  if (key === '') return NO_OCCASION;
  if (hasOccasion(due, key, since)) return null;
  return {
    zh: `这项任务没有“${key}”这一期，不计入任何一期；请按它的期次填，如 2026-08、2026-Q3、2026-W35、2026`,
    en: `The task does not fall due at “${key}”: it counts for none. Write one of its times, such as 2026-08, 2026-Q3, 2026-W35, 2026`,
  };
}

/** Why a day is none on which a task can have been reported; null: it is one. */
export function dayFault({ document }: Task, on: string, today: string): Said | null {
  if (on > today) {
    return {
      zh: `${on} 还没有到，从那一天起才算；请填报告的日子，最晚今天（${today}）`,
      en: `${on} is still to come, and it counts from then on only. Write the day of the report, today (${today}) at the latest`,
    };
  }
  const { signedOn } = document;
  if (signedOn === '' || on >= signedOn) return null;
  return {
    zh: `${on} 早于文件的成文日期 ${signedOn}；请核对日期`,
    en: `${on} is before ${signedOn}, when the document was signed. Check the day`,
  };
}

const ONCE: Said = {
  zh: '这项任务只有一次，没有期次，这一行不计入；请把期次留空',
  en: 'The task is due once and has no times: the row does not count. Leave the occasion blank',
};
const NO_OCCASION: Said = {
  zh: '这项任务一期一报，没有填期次，不计入任何一期；请填期次，如 2026-08、2026-Q3、2026-W35、2026',
  en: 'The task recurs: without an occasion the row counts for none. Write one, such as 2026-08, 2026-Q3, 2026-W35, 2026',
};

function noList(name: string, lists: readonly TaskList[]): Said {
  const near = lists.find(
    (one) =>
      foldName(one.name).includes(foldName(name)) || foldName(name).includes(foldName(one.name)),
  );
  return {
    zh: `没有“${name}”这张任务清单，这一行不计入任何任务${near ? `；是“${near.name}”吗？` : '；请先导入清单，或写成清单的名称'}`,
    en: `There is no list “${name}”: the row counts for no task${near ? `. Is it “${near.name}”?` : '. Load the list first, or write the name of one that there is'}`,
  };
}

function noTask(no: string, { name, tasks }: TaskList): Said {
  const near = nearestTask(no, tasks);
  return {
    zh: `“${name}”没有序号“${no}”的任务，这一行不计入任何任务${near ? `；最接近的是“${near.no}”：${near.title}` : ''}`,
    en: `“${name}” has no task no. ${no}: the row counts for none${near ? `. The nearest is no. ${near.no}: ${near.title}` : ''}`,
  };
}

/** By its number; of words that are none, whose number they hold or are held by. */
function nearestTask(no: string, tasks: readonly Task[]): Task | null {
  const wanted = Number(/\d+/u.exec(no)?.[0] ?? Number.NaN);
  const far = (task: Task) => Math.abs(Number(/\d+/u.exec(task.no)?.[0] ?? Number.NaN) - wanted);
  const near = tasks.filter((task) => !Number.isNaN(far(task)));
  return near.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}
