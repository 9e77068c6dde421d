import type { Ranking } from '#server/schemas/rankings.ts';

/** Whether an indicator has a target anywhere; without one its pages say nothing of targets. */
export const hasTargets = ({ city, rows }: Pick<Ranking, 'city' | 'rows'>): boolean =>
  [city, ...rows].some((row) => row?.target);
