import { formatPct } from '#lib/format/number.ts';
import { LEAGUE_WORDS as words } from './league-words.ts';

/** A trend in words: its first and its last month. @example trendLabel(['2025-01', '2026-10'], [41.2, 76.5]) // '2025-01 41.2%，2026-10 76.5%' */
export function trendLabel(months: readonly string[], shares: readonly (number | null)[]): string {
  const known = shares.flatMap((share, at) => (share === null ? [] : [{ share, at }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return words.unknown;
  return words.trendLabel(
    months[first.at] ?? '',
    formatPct(first.share),
    months[last.at] ?? '',
    formatPct(last.share),
  );
}
