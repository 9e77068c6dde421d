import { checkFacts } from '#domain/assessments/check-facts.ts';
import { readProcess } from '#domain/assessments/process.ts';
import { readScheme } from '#domain/assessments/read-scheme.ts';
import { checkRows } from '#domain/ledger/check-rows.ts';
import type { LedgerNote as RowNote, LedgerTable } from '#domain/ledger/types.ts';
import { checkReports } from '#domain/tasks/check-reports.ts';
import { readTaskList, unreadDues } from '#domain/tasks/read-list.ts';
import type { LedgerNote } from '#server/schemas/ledger.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';
import { planRemarks } from './plan-remarks.ts';

type Checked = Pick<LedgerTable, 'kind' | 'subject' | 'rows'>;

/** What is to be seen at the rows of a table, by themselves and beside the tables that they speak of. */
export async function remarksIn(
  view: DataView,
  table: Checked,
  today: string,
): Promise<LedgerNote[]> {
  const notes = [...checkRows(table), ...(await notesAmong(view, table, today))];
  return notes
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, column, said }) => ({ at, column, said: said.zh, saidEn: said.en }));
}

async function notesAmong(
  view: DataView,
  { kind, subject, rows }: Checked,
  today: string,
): Promise<RowNote[]> {
  if (kind === 'plan-progress') return planRemarks(view, { subject, rows }, today);
  if (kind === 'tasks') return unreadDues(rows, subject);
  if (kind === 'schemes') return schemeNotes({ subject, rows });
  if (kind === 'assessments') return factNotes(view, { subject, rows });
  if (kind !== 'task-progress') return [];
  const tables = await readLedger(view, 'tasks');
  const lists = tables.map((one) => readTaskList(one, view.dictionary));
  return checkReports(rows, subject, { lists, today });
}

/** What of a scheme counts for nothing, and why. Rows that stand twice are told of every kind. */
function schemeNotes({ subject, rows }: Pick<Checked, 'subject' | 'rows'>): RowNote[] {
  const table = { kind: 'schemes', subject, rows, title: null, notes: [] } as const;
  const { notes } = readScheme({ ...table, file: '', sheet: null });
  return notes
    .filter(({ column }) => column !== null)
    .map(({ at, column, said }) => ({ at, column, said }));
}

/** Beside the scheme by which the assessment was begun, and who is assessed. */
async function factNotes(
  view: DataView,
  { subject, rows }: Pick<Checked, 'subject' | 'rows'>,
): Promise<RowNote[]> {
  const steps = await readLedger(view, 'assessment-steps');
  const begun = steps.find((table) => table.subject === subject);
  const process = begun && readProcess(begun);
  const schemes = await readLedger(view, 'schemes');
  const rules = schemes.find((table) => table.subject === process?.scheme);
  return process && rules ? checkFacts({ rows }, readScheme(rules), process) : [];
}
