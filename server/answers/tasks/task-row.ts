import { findById } from '#domain/find-by-id.ts';
import { speak } from '#domain/said.ts';
import { periodLabelOf } from '#domain/tasks/occasion-name.ts';
import type { Occasion } from '#domain/tasks/occasions.ts';
import type { OccasionStanding, Standing } from '#domain/tasks/state.ts';
import type { NamedUnit, Task, TaskReport } from '#domain/tasks/types.ts';
import { unitName } from '#domain/tasks/units.ts';
import type { OccasionRef, TaskReport as TaskReportReply, TaskRow } from '#server/schemas/tasks.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { toNameRef } from '../refs.ts';
import { taskId } from './held-tasks.ts';

/** A task with how it stands, in the words of the contract. */
export function toTaskRow(task: Task, standing: Standing, dictionary: StoredDictionary): TaskRow {
  const { row, document, note, regionIds } = task;
  const { list, no, title, part, manner, starts, step } = task;
  const { cells } = row;
  const toUnit = (unit: NamedUnit) => ({
    name: unit.name,
    key: unitName(unit, dictionary),
    departmentId: unit.departmentId,
  });
  return {
    id: taskId(task),
    ...{ list, no, title, part, manner, starts, step },
    document: { ...document },
    line: cells['source_line'] ?? null,
    leads: task.leads.map(toUnit),
    helpers: task.helpers.map(toUnit),
    regions: regionIds.flatMap((id) => findById(dictionary.regions, id) ?? []).map(toNameRef),
    dueKind: task.due.kind,
    dueText: cells['due'] ?? cells['due_on'] ?? cells['year'] ?? '',
    ...speak({ dueNote: note }),
    goal: cells['goal'] ?? null,
    amount: withUnit(cells['amount'], cells['amount_unit']),
    count: withUnit(cells['count'], cells['unit']),
    ...toStanding(standing),
    occasion:
      standing.occasion === '' || standing.due === null
        ? null
        : toOccasion({ key: standing.occasion, due: standing.due }),
    next: standing.next && toOccasion(standing.next),
    counted: { ...standing.counted },
    report: standing.report && toReport(standing.report),
  };
}

export function toStanding({ state, due, daysLate, doneOn }: OccasionStanding) {
  return { state, due, daysLate, doneOn };
}

export function toOccasion({ key, due }: Pick<Occasion, 'key' | 'due'>): OccasionRef {
  return { key, ...speak({ name: periodLabelOf(key) }), due };
}

export function toReport({ list: _, no: __, ...report }: TaskReport): TaskReportReply {
  return report;
}

function withUnit(text: string | undefined, unit = ''): string | null {
  if (text === undefined) return null;
  return /\d$/u.test(text) ? `${text}${unit}` : text;
}
