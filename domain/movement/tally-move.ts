import type { Status } from '../status.ts';
import type { StatusMove, WithheldReason } from './types.ts';

/** Monitorable and unmet over the indicators whose status can be compared, now and then. */
export interface TallyMove {
  monitorable: number;
  unmet: number;
  /** Null where nothing can be compared. */
  unmetBefore: number | null;
  newlyMet: string[];
  newlyUnmet: string[];
  /** Why nothing can be compared: the reason that most indicators have. */
  withheld: WithheldReason | null;
}

export interface MovedStatus {
  indicatorId: string;
  status: Status;
  since: StatusMove;
}

/**
 * Counts only what could be monitored both times, so that a target that is new or a figure that is
 * late makes nobody look better or worse.
 * @example tallyMove([{ status: 'met', since: { before: 'unmet', … }, … }]) // unmet 0, unmetBefore 1
 */
export function tallyMove(moved: readonly MovedStatus[]): TallyMove {
  const compared = moved.filter(({ since }) => since.withheld === null);
  const [now, then] = [compared.filter(isUnmet), compared.filter(wasUnmet)];
  const idsOf = (list: readonly MovedStatus[]) => list.map(({ indicatorId }) => indicatorId);
  return {
    monitorable: compared.length,
    unmet: now.length,
    unmetBefore: compared.length > 0 ? then.length : null,
    newlyMet: idsOf(then.filter((one) => !isUnmet(one))),
    newlyUnmet: idsOf(now.filter((one) => !wasUnmet(one))),
    withheld: compared.length > 0 ? null : usualReason(moved),
  };
}

function isUnmet({ status }: MovedStatus): boolean {
  return status === 'unmet';
}

function wasUnmet({ since }: MovedStatus): boolean {
  return since.before === 'unmet';
}

function usualReason(moved: readonly MovedStatus[]): WithheldReason {
  const reasons = Map.groupBy(moved, ({ since }) => since.withheld);
  const [usual] = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  return usual?.[0] ?? 'not-held';
}
