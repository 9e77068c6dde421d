/**
 * How deep the wash of a place is: 4 for the first alone, 0 for the last, between them by the share of those behind.
 * @example shadeOf(2, 4) // 2
 */
export function shadeOf(rank: number, size: number): 0 | 1 | 2 | 3 | 4 {
  if (size < 2) return 0;
  if (rank === 1) return 4;
  const share = (size - rank) / (size - 1);
  const levels = [0, 1, 2, 3] as const;
  return levels[Math.ceil(share * 3)] ?? 3;
}
