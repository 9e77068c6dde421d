import { compareDecimals, type Decimal } from '../decimal.ts';
import type { Group, Scheme } from './types.ts';

export interface Standing {
  assessed: string;
  total: Decimal | null;
  /** Within the group; null while some of it have no total, or where it stands alone. */
  place: number | null;
}

export interface League {
  /** Null: the scheme lays down no groups, and all are one. */
  name: string | null;
  /** How many of the group have a total. */
  complete: number;
  standings: readonly Standing[];
}

/**
 * Places within each group, best first: equal totals share one, and the next is skipped (1, 2, 2, 4).
 * Those of different groups are never compared, and nobody has a place while a total is lacking.
 */
export function rankGroups(
  groups: readonly Group[],
  assessed: readonly string[],
  totalOf: (name: string) => Decimal | null,
): League[] {
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const rest = assessed.filter((name) => !grouped.has(name));
  const all = [
    ...groups.map(({ name, members }) => ({
      name,
      members: members.filter((one) => assessed.includes(one)),
    })),
    { name: null, members: rest },
  ];
  return all
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => ({
      name,
      complete: members.filter((one) => totalOf(one) !== null).length,
      standings: rank(members, totalOf),
    }));
}

function rank(members: readonly string[], totalOf: (name: string) => Decimal | null): Standing[] {
  const totals = members.map((assessed) => ({ assessed, total: totalOf(assessed) }));
  const isComparable = members.length > 1 && totals.every(({ total }) => total !== null);
  const sorted = totals.toSorted((one, other) => {
    if (!one.total || !other.total) return (one.total ? 0 : 1) - (other.total ? 0 : 1);
    return compareDecimals(other.total, one.total);
  });
  return sorted.map(({ assessed, total }) => {
    const better = sorted.filter(
      (one) => one.total && total && compareDecimals(one.total, total) > 0,
    );
    return { assessed, total, place: isComparable ? better.length + 1 : null };
  });
}

/** The groups of an assessment: its own list of who is assessed, or the scheme's. */
export function groupsOf(
  scheme: Scheme,
  listed: readonly { assessed: string; group: string | null }[],
): { assessed: readonly string[]; groups: readonly Group[] } {
  if (listed.length === 0) return { assessed: scheme.assessed, groups: scheme.groups };
  const named = listed.filter(({ group }) => group !== null);
  const groups = [...Map.groupBy(named, ({ group }) => group ?? '')].map(([name, members]) => ({
    name,
    members: members.map(({ assessed }) => assessed),
  }));
  return { assessed: listed.map(({ assessed }) => assessed), groups };
}
