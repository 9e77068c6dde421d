import type { Dictionary } from '../dictionary.ts';
import { rowKey } from '../entry/typed.ts';
import type { CollectionUnit } from './fill-in-code.ts';
import type { Delivery } from './deliveries.ts';
import type { ReportedCell } from './line-name.ts';
import { mayEnter, scopeOfUnit } from './scope.ts';

/** A line that somebody is to hand in. */
export interface DueLine extends ReportedCell {
  /** With a figure, or with a sign that there is none. */
  isFilled: boolean;
}

export const PROGRESS_STATES = ['nothing', 'partly', 'complete'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** How far a unit is. */
export interface Progress {
  unit: CollectionUnit;
  lines: number;
  missing: readonly ReportedCell[];
  state: ProgressState;
  /** Its last line that came. */
  delivered: Delivery | null;
}

/**
 * How far each unit is, those who lack most first; a unit that has no line is not asked.
 * @example collectionBoard([fgw, swj], lines, delivered, dictionary)[0] // { unit: swj, state: 'nothing', … }
 */
export function collectionBoard(
  units: readonly CollectionUnit[],
  lines: readonly DueLine[],
  delivered: ReadonlyMap<string, Delivery>,
  dictionary: Pick<Dictionary, 'indicators'>,
): Progress[] {
  const all = units.flatMap((unit) => {
    const own = lines.filter((line) => mayEnter(scopeOfUnit(unit), line, dictionary));
    return own.length === 0 ? [] : [progressOf(unit, own, delivered)];
  });
  return all.toSorted(
    (a, b) =>
      PROGRESS_STATES.indexOf(a.state) - PROGRESS_STATES.indexOf(b.state) ||
      b.missing.length - a.missing.length,
  );
}

function progressOf(
  unit: CollectionUnit,
  own: readonly DueLine[],
  delivered: ReadonlyMap<string, Delivery>,
): Progress {
  const missing = own.filter(({ isFilled }) => !isFilled);
  const came = own.flatMap((line) => delivered.get(rowKey(line)) ?? []);
  const last = came.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
  const isNothing = missing.length === own.length;
  const state = missing.length === 0 ? 'complete' : isNothing ? 'nothing' : 'partly';
  return { unit, lines: own.length, missing, state, delivered: last };
}
