import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { reportedWords } from '#lib/format/reported.ts';
import { MISSING_WORDS } from '#lib/format/status.ts';
import { rankingWords as words } from './ranking-words.ts';
import { words as pageWords } from './words.ts';

export interface Section {
  key: string;
  /** Null: needs no title. */
  title: string | null;
  rows: RankingRow[];
}

/** The ranked regions, best first; the others apart, under the reason why they have no rank: 3/5 已报. */
export function rankingSections({
  rows,
  group,
  direction,
}: Pick<Ranking, 'rows' | 'group' | 'direction'>): Section[] {
  if (!group) {
    return rows.length ? [{ key: 'all', title: null, rows: byGap(rows, direction) }] : [];
  }
  const byTitle = Map.groupBy(rows, (row) => titleOf(row, group));
  return [...byTitle].map(([title, members]) => ({ key: title ?? 'ranked', title, rows: members }));
}

/** Where nobody is ranked, the furthest beyond its target first; without targets as they come. */
function byGap(rows: readonly RankingRow[], direction: Ranking['direction']): RankingRow[] {
  const sign = direction === 'lower' ? -1 : 1;
  const worth = ({ gap }: RankingRow) => (gap === null ? -Infinity : gap * sign);
  return rows.some(({ gap }) => gap !== null)
    ? rows.toSorted((a, b) => Math.sign(worth(b) - worth(a)) || 0)
    : [...rows];
}

function titleOf(
  { rank, region, actual, missingReason }: RankingRow,
  group: NonNullable<Ranking['group']>,
): string | null {
  if (rank !== null) return null;
  if (!group.memberIds.includes(region.id))
    return words.notRanked(words.comparedAre(group.sizeNote));
  const waiting = reportedWords(group);
  if (actual !== null && waiting !== null) return words.waiting(waiting);
  return words.notRanked(missingReason ? MISSING_WORDS[missingReason] : pageWords.missing);
}
