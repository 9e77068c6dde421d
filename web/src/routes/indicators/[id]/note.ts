import type { Ranking } from '#server/schemas/rankings.ts';

/** What the signs in the table stand for; only those that are there. */
export function noteOf({
  city,
  rows,
  measure,
}: Pick<Ranking, 'city' | 'rows' | 'measure'>): string {
  const hasTargets = [city, ...rows].some((row) => row?.target);
  const hasReference = city !== null && measure === 'rate' && rows.length > 0;
  const parts = [
    '条为实际完成',
    hasTargets && '粗竖线为目标，框为目标区间',
    hasReference && '虚线为全市，不参加排位',
  ];
  return `${parts.filter((part) => part !== false).join('；')}。`;
}
