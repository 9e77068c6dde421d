import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { MISSING_WORDS } from '#lib/format/status.ts';
import { words } from './words.ts';

export interface Section {
  key: string;
  /** Null: needs no title. */
  title: string | null;
  rows: RankingRow[];
}

/** The ranked regions, best first; the others apart, under the reason why they have no rank. */
export function rankingSections({ rows, group }: Pick<Ranking, 'rows' | 'group'>): Section[] {
  if (!group) return rows.length ? [{ key: 'all', title: null, rows: [...rows] }] : [];
  const byReason = Map.groupBy(rows, (row) => reasonOf(row, group.memberIds, group.sizeNote));
  return [...byReason].map(([reason, members]) => ({
    key: reason ?? 'ranked',
    title: reason && words.notRanked(reason),
    rows: members,
  }));
}

function reasonOf(
  { rank, region, actual, missingReason }: RankingRow,
  memberIds: readonly string[],
  sizeNote: string,
): string | null {
  if (rank !== null) return null;
  if (!memberIds.includes(region.id)) return words.comparedAre(sizeNote);
  return actual === null && missingReason ? MISSING_WORDS[missingReason] : words.missing;
}
