import type { ComparisonGroup, MissingReason } from './dictionary.ts';

/**
 * What a release says of itself: whose figures it does without. An entry names a region, or an
 * indicator and a region: `taoci`, `fixed-asset-investment/taoci`.
 */
export type CompleteWithout = readonly string[];

/** Who of a comparison group has reported. */
export interface Reported {
  count: number;
  /** The group, less those that the release is complete without. */
  expected: number;
  /** Ids of those that have not; while there are any, nobody has a place. */
  awaited: readonly string[];
}

export const NOT_COMPARED: Reported = { count: 0, expected: 0, awaited: [] };

interface Answer {
  regionId: string;
  value: number | null;
  missingReason: MissingReason | null;
}

/**
 * Who of a group has reported. A sign that stands for “no figure” is a report that there is none; a
 * blank cell, and none at all, are not.
 * @example reportedOf(counties, [leping 8.1, fuliang —, zhushan blank], 'gdp')
 *   // { count: 2, expected: 4, awaited: ['zhushan', 'changjiang'] }
 */
export function reportedOf(
  { memberIds }: Pick<ComparisonGroup, 'memberIds'>,
  answers: readonly Answer[],
  indicatorId: string,
  completeWithout: CompleteWithout = [],
): Reported {
  const reporters = new Set(answers.filter(hasReported).map(({ regionId }) => regionId));
  const others = memberIds.filter((id) => !reporters.has(id));
  const awaited = others.filter((id) => !isExcused(completeWithout, indicatorId, id));
  const count = memberIds.length - others.length;
  return { count, expected: count + awaited.length, awaited };
}

/**
 * Whether a release is complete without a region's figure.
 * @example isExcused(['gdp/taoci'], 'gdp', 'taoci') // true
 */
export function isExcused(
  completeWithout: CompleteWithout,
  indicatorId: string,
  regionId: string,
): boolean {
  return (
    completeWithout.includes(regionId) || completeWithout.includes(`${indicatorId}/${regionId}`)
  );
}

function hasReported({ value, missingReason }: Answer): boolean {
  return value !== null || (missingReason !== null && missingReason !== 'blank');
}
