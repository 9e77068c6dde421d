import type { ComparisonGroup } from './dictionary.ts';

/** By the list of ids: it is gone through once, as long as it is there. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The ids that a group compares. */
export function memberIdsOf({
  memberIds,
}: Pick<ComparisonGroup, 'memberIds'>): ReadonlySet<string> {
  const found = known.get(memberIds);
  if (found) return found;
  const members = new Set(memberIds);
  known.set(memberIds, members);
  return members;
}

/**
 * Whether a group compares a region, however many regions are asked for.
 * @example isMember(counties, 'leping') // true
 */
export function isMember(group: Pick<ComparisonGroup, 'memberIds'>, regionId: string): boolean {
  return memberIdsOf(group).has(regionId);
}
