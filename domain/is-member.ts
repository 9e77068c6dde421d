import type { ComparisonGroup } from './dictionary.ts';

/** By the list of ids: it is gone through once, as long as it is there. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * Whether a group compares a region, however many regions are asked for.
 * @example isMember(counties, 'leping') // true
 */
export function isMember(
  { memberIds }: Pick<ComparisonGroup, 'memberIds'>,
  regionId: string,
): boolean {
  const members = known.get(memberIds) ?? new Set(memberIds);
  known.set(memberIds, members);
  return members.has(regionId);
}
