import type { Holding, ReleaseSummary } from '#lib/api/releases.ts';
import { inLanguage } from '#lib/language/language.ts';
import { householdsHref } from './households.ts';
import { netEntriesHref } from './net-entries.ts';
import { overviewHref } from './overview.ts';
import { pricesHref } from './prices.ts';
import { rankingsHref } from './rankings.ts';

export const HOLDING_WORDS: Record<Holding, string> = inLanguage({
  zh: {
    scorecards: '目标完成情况',
    rankings: '指标排名',
    'net-entries': '净增入库',
    prices: '居民消费价格指数',
    households: '居民收支',
  },
  en: {
    scorecards: 'scorecards against targets',
    rankings: 'rankings',
    'net-entries': 'net entry of enterprises',
    prices: 'consumer price indices',
    households: 'household income and spending',
  },
});

/** Where each thing that a release holds is shown. */
export function holdingHref(holding: Holding, release: string): string {
  switch (holding) {
    case 'scorecards':
      return overviewHref({ release, sort: null, status: 'all' });
    case 'rankings':
      return rankingsHref({ release });
    case 'net-entries':
      return netEntriesHref({ release });
    case 'prices':
      return pricesHref();
    case 'households':
      return householdsHref();
    default:
      return holding satisfies never;
  }
}

/** What a release holds, as links. */
export const holdingLinks = ({ id, holds }: Pick<ReleaseSummary, 'id' | 'holds'>) =>
  holds.map((held) => ({ label: HOLDING_WORDS[held], href: holdingHref(held, id) }));
