import type { LedgerTable } from '../ledger/types.ts';
import { cellOf } from './cells.ts';
import { STEP_KINDS, STEP_NAMES, type StepKind } from './step-names.ts';

export interface ProcessStep {
  kind: StepKind;
  on: string;
  assessed: string | null;
  group: string | null;
  by: string | null;
  digest: string | null;
  note: string | null;
}

/** One assessment: by which scheme, of which year, and how far it has come. */
export interface Process {
  id: string;
  scheme: string | null;
  year: number | null;
  title: string;
  steps: readonly ProcessStep[];
  listed: readonly { assessed: string; group: string | null }[];
}

/** The steps of one assessment as they were told, in the order of their days. */
export function readProcess({ subject, rows }: LedgerTable): Process {
  const begun = rows.find((row) => cellOf(row, 'scheme') !== null);
  const year = begun && cellOf(begun, 'year');
  const steps = rows
    .flatMap((row): ProcessStep[] => {
      const kind = kindOf(cellOf(row, 'step') ?? '');
      if (!kind) return [];
      return [
        {
          kind,
          on: cellOf(row, 'on') ?? '',
          assessed: cellOf(row, 'assessed'),
          group: cellOf(row, 'group'),
          by: cellOf(row, 'by'),
          digest: cellOf(row, 'digest'),
          note: cellOf(row, 'note'),
        },
      ];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return {
    id: subject,
    scheme: (begun && cellOf(begun, 'scheme')) ?? null,
    year: year && /^\d{4}$/u.test(year) ? Number(year) : null,
    title: (begun && cellOf(begun, 'title')) ?? subject,
    steps,
    listed: steps.flatMap(({ kind, assessed, group }) =>
      kind === 'listed' && assessed !== null ? [{ assessed, group }] : [],
    ),
  };
}

const kindOf = (word: string): StepKind | null =>
  STEP_KINDS.find((kind) => kind === word || STEP_NAMES[kind].zh === word) ?? null;

export const ASSESSMENT_STATES = ['begun', 'checked', 'approved', 'published', 'changed'] as const;
/** `changed`: the results are no longer those that were approved or published. */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/**
 * How far it has come. What was approved or published is told by the digest of the results: results
 * that have changed since are approved by nobody, and published to nobody; likewise where it is not said which.
 */
export function stateOf({ steps }: Pick<Process, 'steps'>, digest: string): AssessmentState {
  const whole = steps.filter(({ assessed }) => assessed === null);
  const last = whole.findLast(({ kind }) => kind !== 'begun' && kind !== 'listed');
  if (!last || last.kind === 'withdrawn') return 'begun';
  if (last.kind === 'self-scored') return 'begun';
  if (last.kind === 'checked') return 'checked';
  if (last.kind !== 'approved' && last.kind !== 'published') return 'begun';
  return last.digest === digest ? last.kind : 'changed';
}

/** The publication that stands: the last, where nothing took it down since. What is under way beside it changes nothing. */
export function standingPublication({ steps }: Pick<Process, 'steps'>): ProcessStep | null {
  const whole = steps.filter(({ assessed }) => assessed === null);
  const at = whole.findLastIndex(({ kind }) => kind === 'published');
  const isDown = whole.slice(at + 1).some(({ kind }) => kind === 'withdrawn');
  return isDown ? null : (whole[at] ?? null);
}

/** 次年1月10日前 of the assessment of 2022. @example dueOn('次年1月10日前', 2022) // '2023-01-10' */
export function dueOn(condition: string | null, year: number | null): string | null {
  const [, next, month, day] = /(次年|当年)(\d{1,2})月(\d{1,2})日/u.exec(condition ?? '') ?? [];
  if (year === null || month === undefined || day === undefined) return null;
  const pad = (text: string) => text.padStart(2, '0');
  return `${next === '次年' ? year + 1 : year}-${pad(month)}-${pad(day)}`;
}
