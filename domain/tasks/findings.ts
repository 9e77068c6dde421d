import { formatDecimal } from '../decimal.ts';
import type { LedgerTable } from '../ledger/types.ts';
import { quoted, type Said } from '../said.ts';
import { readDue } from './due.ts';
import { findTwice } from './find-twice.ts';
import { checkTotals } from './totals.ts';
import type { Amount, Task, TaskList } from './types.ts';

export const TASK_FINDINGS = ['total', 'due-day', 'two-amounts', 'contradiction'] as const;
export type TaskFindingCode = (typeof TASK_FINDINGS)[number];

/** Where lists and documents disagree with themselves: in one place, and in another. */
export interface TaskFinding {
  code: TaskFindingCode;
  matter: Said;
  one: Said;
  other: Said;
  /** Where they stand in print, or in the list. */
  places: readonly string[];
  /** The tasks that it is about. */
  tasks: readonly Task[];
}

/** All that can be found in lists by rule, then what is known of documents. */
export function findInTasks(
  lists: readonly { table: LedgerTable; list: TaskList }[],
  contradictions: readonly LedgerTable[],
): TaskFinding[] {
  const twice = findTwice(lists.flatMap(({ list }) => list.tasks)).map(twoAmounts);
  const known = contradictions.flatMap(knownOnes);
  return [
    ...lists.flatMap(({ table }) => wrongTotals(table)),
    ...lists.flatMap(({ list }) => list.tasks.flatMap(otherDay)),
    ...twice.filter((found) => !known.some((one) => isSame(one, found))),
    ...known.map((one) => ({ ...one, ...withTasks(twice.find((found) => isSame(one, found))) })),
  ];
}

/** Whether a contradiction that was noted is the one that a rule finds: the same two figures. */
function isSame(known: TaskFinding, { tasks }: TaskFinding): boolean {
  const figures = tasks.map(({ amount }) => amount && formatDecimal(amount.value)).sort();
  return figures.join() === [known.one.zh, known.other.zh].sort().join();
}

/** Then it is told with the tasks, where they stand and what they say. */
function withTasks(found: TaskFinding | undefined): Partial<TaskFinding> {
  if (!found) return {};
  const { code, one, other, places, tasks } = found;
  return { code, one, other, places, tasks };
}

function wrongTotals(table: LedgerTable): TaskFinding[] {
  return checkTotals(table.rows)
    .filter(({ holds }) => !holds)
    .map(({ column, printed, sum, added, blank, row }) => ({
      code: 'total',
      matter: {
        zh: `${table.subject}的合计（${column}）`,
        en: `The total of ${table.subject} (${column})`,
      },
      one: {
        zh: `所列合计 ${formatDecimal(printed)}`,
        en: `listed total ${formatDecimal(printed)}`,
      },
      other: {
        zh: `${added} 行相加得 ${formatDecimal(sum)}，另有 ${blank} 行没有数`,
        en: `${added} lines add up to ${formatDecimal(sum)}; ${blank} more have no figure`,
      },
      places: [placeOf(row.cells['source_line'], table.file, row.row)],
      tasks: [],
    }));
}

function otherDay(task: Task): TaskFinding[] {
  const { due = '', due_on: given = '', year = '' } = task.row.cells;
  if (due === '' || given === '') return [];
  const read = readDue(due, { year, signedOn: task.document.signedOn }).due;
  if (task.due.kind !== 'day' || (read.kind === 'day' && read.day === task.due.day)) return [];
  return [
    {
      code: 'due-day',
      matter: { zh: `${task.title}的截止日`, en: `The due day of ${task.title}` },
      one: { zh: `完成时间“${due}”`, en: `time in print “${due}”` },
      other: { zh: `截止日 ${given}`, en: `due day ${given}` },
      places: [placeOf(task.row.cells['source_line'], task.list, task.row.row)],
      tasks: [task],
    },
  ];
}

function twoAmounts({ one, other }: { one: Task; other: Task }): TaskFinding {
  const told = ({ title, amount, list }: Task): Said => ({
    zh: `${list}：${title}，${amountText(amount)}`,
    en: `${list}: ${title}, ${amountText(amount)}`,
  });
  return {
    code: 'two-amounts',
    matter: {
      zh: '两份同日的文件里，看来是同一项工程，金额不同',
      en: 'What seems one work has two amounts in documents of one day',
    },
    one: told(one),
    other: told(other),
    places: [one, other].map(({ row, list }) => placeOf(row.cells['source_line'], list, row.row)),
    tasks: [one, other],
  };
}

function knownOnes({ rows }: LedgerTable): TaskFinding[] {
  return rows.map(({ cells }) => {
    return {
      code: 'contradiction',
      matter: quoted(cells['matter'] ?? ''),
      one: quoted(cells['one'] ?? ''),
      other: quoted(cells['other'] ?? ''),
      places: [[cells['source'], cells['lines']].filter((part) => part !== undefined).join(' ')],
      tasks: [],
    };
  });
}

function placeOf(line: string | undefined, file: string, row: number): string {
  return line ?? `${file} 第${row}行`;
}

/** @example amountText({ value: 2500, unit: '万元' }) // '2500万元' */
export function amountText(amount: Amount | null): string {
  return amount === null ? '' : `${formatDecimal(amount.value)}${amount.unit ?? ''}`;
}
