import { HOLDING_NAMES } from '#domain/holdings.ts';
import type { Holding, ReleaseSummary } from '#lib/api/releases.ts';
import { namesOf } from '#lib/language/language.ts';
import { householdsHref } from './households.ts';
import { netEntriesHref } from './net-entries.ts';
import { overviewHref } from './overview.ts';
import { pricesHref } from './prices.ts';
import { rankingsHref } from './rankings.ts';

export const HOLDING_WORDS = namesOf(HOLDING_NAMES);

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
