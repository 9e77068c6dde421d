import type { Ranking } from '#server/schemas/rankings.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import { hasTargets } from './has-targets.ts';

const words = inLanguage({
  zh: {
    bars: '条为实际完成',
    targets: '粗竖线为目标，框为目标区间',
    reference: `虚线为${office.whole}，不参加排位`,
    whole: (parts: string[]) => `${parts.join('；')}。`,
  },
  en: {
    bars: 'Bars are actual figures',
    targets: 'thick strokes are targets, frames are ranges of them',
    reference: `the dashed line is the ${office.whole}, which is not ranked`,
    whole: (parts: string[]) => `${parts.join('; ')}.`,
  },
});

/** What the signs in the table stand for; only those that are there. */
export function noteOf({
  city,
  rows,
  measure,
}: Pick<Ranking, 'city' | 'rows' | 'measure'>): string {
  const hasReference = city !== null && measure === 'rate' && rows.length > 0;
  const parts = [
    words.bars,
    hasTargets({ city, rows }) && words.targets,
    hasReference && words.reference,
  ];
  return words.whole(parts.filter((part) => part !== false));
}
