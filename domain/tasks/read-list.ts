import { foldText } from '../fold.ts';
import type { LedgerNote, LedgerRow, LedgerTable } from '../ledger/types.ts';
import { readAmount } from './amount.ts';
import { readDue, type DueSetting } from './due.ts';
import { stepOf } from './steps.ts';
import { isTotal } from './totals.ts';
import { readUnits, regionsNamed, type Known } from './units.ts';
import { outsideBrackets } from './split-units.ts';
import type { Task, TaskList } from './types.ts';

/**
 * A list as it was sent, read: every line a task but those that add others up. What is not understood
 * stands in the task's own cells.
 */
export function readTaskList(table: LedgerTable, known: Known): TaskList {
  const rows = table.rows.filter((row) => !isTotal(row));
  const printed = Map.groupBy(rows, ({ cells }) => foldText(cells['no'] ?? ''));
  const shared = Map.groupBy(rows, ({ cells }) => foldText(cells['task'] ?? ''));
  const tasks = rows.map((row, index): Task => {
    const no = foldText(row.cells['no'] ?? '');
    const isAlone = no !== '' && printed.get(no)?.length === 1;
    const isHeading = (shared.get(foldText(row.cells['task'] ?? ''))?.length ?? 0) > 1;
    const own = isAlone ? no : ordinal(index, printed);
    return {
      ...readRow(row, known, table.subject),
      ...titleOf(row, isHeading),
      list: table.subject,
      no: own,
    };
  });
  return {
    name: table.subject,
    document: documentOf(table.rows[0]),
    tasks,
    totals: table.rows.filter(isTotal),
  };
}

/** The place in the list, told apart from numbers in print. */
function ordinal(index: number, printed: ReadonlyMap<string, unknown>): string {
  const own = String(index + 1);
  return printed.has(own) ? `第${own}行` : own;
}

/** Where one heading stands over several lines, what is asked in each is the task. */
function titleOf({ cells, extra }: LedgerRow, isHeading: boolean): Pick<Task, 'title' | 'part'> {
  const { task = '', content = '', part = '' } = cells;
  const site = isHeading ? (cells['site'] ?? '') : '';
  if (isHeading && content !== '') return { title: content, part: joined([part, task]) };
  if (site !== '') return { title: `${site}：${task}`, part: joined([part]) };
  const words = worksIn(extra ?? {});
  return {
    title: task !== '' ? task : content !== '' ? content : words.join('、'),
    part: joined([part]),
  };
}

/** What a row asks for by its heads alone: 新增消火栓_个, 450. Marks of whoever sent it are no words. */
function worksIn(extra: Readonly<Record<string, string>>): string[] {
  return Object.entries(extra).flatMap(([head, text]) => {
    const [name = '', unit = ''] = foldText(head).split(/[_(]/u);
    return /\p{Script=Han}/u.test(name) ? [`${name}${text}${unit.replace(')', '')}`] : [];
  });
}

function joined(parts: readonly string[]): string | null {
  const kept = parts.filter((part) => part !== '');
  return kept.length === 0 ? null : kept.join(' · ');
}

function readRow(
  row: LedgerRow,
  known: Known,
  list: string,
): Omit<Task, 'list' | 'no' | 'title' | 'part'> {
  const { cells } = row;
  const document = documentOf(row);
  const setting = dueSetting(cells, list);
  const until = readDue(cells['due'] ?? '', setting);
  const given = readDue(cells['due_on'] ?? '', setting).due;
  const starts = readDue(cells['starts'] ?? '', setting).due;
  const leads = readUnits(cells['leads'] ?? '', known);
  const helpers = readUnits(cells['helpers'] ?? '', known);
  return {
    row,
    document,
    starts: starts.kind === 'day' ? `${starts.day.slice(0, 7)}-01` : null,
    due: given.kind === 'day' ? given : until.due,
    note: given.kind === 'day' && until.due.kind === 'none' ? null : until.note,
    leads: leads.units,
    helpers: [...leads.helpers, ...helpers.units, ...helpers.helpers],
    manner: leads.manner ?? helpers.manner,
    regionIds: regionsOf(row, leads.units, known),
    amount: readAmount(cells['amount'], cells['amount_unit']),
    count: readAmount(cells['count'], cells['unit']),
    step: stepOf(cells['goal']),
  };
}

function regionsOf({ cells }: LedgerRow, leads: Task['leads'], { regions }: Known): string[] {
  const places = outsideBrackets((cells['places'] ?? '').normalize('NFKC'), /[、,;\s]/u);
  const named = places.flatMap((place) => regionsNamed(place, regions));
  return [...new Set([...named, ...leads.flatMap(({ regionIds }) => regionIds)])];
}

/** What tells of the times of a row. */
function dueSetting(cells: LedgerRow['cells'], list: string): DueSetting {
  const { year = '', signed_on: signedOn = '', document = '' } = cells;
  return { year, signedOn, names: [list, document] };
}

/** Why no day is read from a time that is given, by the index of its row. */
export function unreadDues(rows: readonly Pick<LedgerRow, 'cells'>[], list: string): LedgerNote[] {
  return rows.flatMap(({ cells }, at) => {
    if (cells['due'] === undefined || cells['due_on'] !== undefined) return [];
    const { due, note } = readDue(cells['due'], dueSetting(cells, list));
    return due.kind === 'none' && note ? [{ at, column: 'due', said: note }] : [];
  });
}

function documentOf(row: LedgerRow | undefined): Task['document'] {
  const { doc_no: docNo = '', document = '', signed_on: signedOn = '' } = row?.cells ?? {};
  return { docNo, title: document, signedOn };
}
