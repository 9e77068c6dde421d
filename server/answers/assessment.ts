import { subtract, toNumber, trimZeros } from '#domain/decimal.ts';
import { nextGrade } from '#domain/assessments/grade.ts';
import type { Result } from '#domain/assessments/assess.ts';
import { dueOn, type ProcessStep } from '#domain/assessments/process.ts';
import { foldName } from '#domain/fold.ts';
import { speak } from '#domain/said.ts';
import type { Assessment, AssessmentRow, DeadlineReply } from '#server/schemas/assessments.ts';
import type { NameRef } from '#server/schemas/scalars.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { WorkedOut } from '#server/store/results-digest.ts';
import type { DataView } from '#server/view/data-view.ts';
import { numberOf, sayMessage, toReading } from './assessment-items.ts';
import { toSummary } from './assessments.ts';
import { toNameRef } from './refs.ts';

/** One assessment: everyone's points by section, grade and place among like. */
export function toAssessment(view: DataView, one: WorkedOut): Assessment {
  const { scheme, process, leagues, results } = one;
  const byName = new Map(results.map((result) => [result.assessed, result]));
  return {
    ...toSummary(view, one),
    sections: scheme.roots.map(({ id, name, points, cap }) => ({
      id,
      name,
      full: numberOf(points),
      cap: numberOf(cap),
    })),
    grades: scheme.grades.map(({ name, low, high, words, line }) => ({
      name,
      low: numberOf(low),
      high: numberOf(high),
      words,
      line,
      count: results.filter(({ graded }) => graded?.grade?.name === name).length,
    })),
    leagues: leagues.map((league) => ({
      name: league.name,
      size: league.standings.length,
      complete: league.complete,
      rows: league.standings.flatMap(({ assessed, place }, index) => {
        const result = byName.get(assessed);
        const above = byName.get(league.standings[index - 1]?.assessed ?? '');
        return result ? [toRow(view, one, { result, place, above })] : [];
      }),
    })),
    deadlines: toDeadlines(one),
    steps: process.steps.filter(({ kind }) => kind !== 'listed').map(toStepReply),
    consequences: scheme.consequences.map(({ name, condition, words, line }) => ({
      name,
      grade: condition,
      words,
      line,
    })),
    readings: scheme.readings.map(toReading),
  };
}

interface RowOf {
  result: Result;
  place: number | null;
  /** Who stands before it in its group. */
  above: Result | undefined;
}

export function toRow(
  { dictionary }: DataView,
  { scheme }: WorkedOut,
  { result, place, above }: RowOf,
): AssessmentRow {
  const { assessed, group, checked, self, graded } = result;
  const { total } = checked;
  const next = total && nextGrade(scheme, total);
  const ahead = above?.checked.total;
  return {
    assessed,
    region: regionOf(dictionary, assessed),
    group,
    place,
    total: numberOf(total),
    soFar: toNumber(checked.soFar),
    asked: checked.asked,
    given: checked.given,
    grade: graded?.grade?.name ?? null,
    ...speak({ gradeNote: graded?.said ?? null }),
    gradeReading: graded?.reading ?? null,
    self: numberOf(self?.total ?? null),
    difference: numberOf(total && self?.total ? trimZeros(subtract(total, self.total), 0) : null),
    sections: checked.roots.map(({ item, points, soFar }) => ({
      id: item.id,
      points: numberOf(points),
      soFar: toNumber(soFar),
    })),
    nextGrade: next ? { name: next.grade.name, short: toNumber(subtract(next.low, total)) } : null,
    behind: numberOf(ahead && total ? trimZeros(subtract(ahead, total), 0) : null),
  };
}

/** The region of the dictionary that it is; not everyone that is assessed is one. */
export function regionOf({ regions }: StoredDictionary, assessed: string): NameRef | null {
  const folded = foldName(assessed);
  const found = regions.find(({ name, shortName }) =>
    [name, shortName].some((one) => foldName(one) === folded),
  );
  return found ? toNameRef(found) : null;
}

/** Until when each step is to be done, and when it was. */
function toDeadlines({ scheme, process }: WorkedOut): DeadlineReply[] {
  const kinds = ['self-scored', 'checked'] as const;
  return scheme.deadlines.map(({ name, condition, each, words, line }, index) => {
    const kind = kinds[index];
    const done = process.steps.filter((step) => step.kind === kind && step.on !== '');
    return {
      name,
      by: each,
      due: dueOn(condition, process.year),
      done: done.at(-1)?.on ?? null,
      words,
      line,
    };
  });
}

const toStepReply = ({ kind, on, assessed, by, digest, note }: ProcessStep) => ({
  kind,
  on: on === '' ? null : on,
  assessed,
  by,
  digest,
  note,
});

export const faultsOf = ({ checked }: Result) => checked.faults.map(sayMessage);
