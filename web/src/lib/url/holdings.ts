import { HOLDING_NAMES } from '#domain/holdings.ts';
import type { Holding, ReleaseSummary } from '#lib/api/releases.ts';
import { namesOf } from '#lib/language/language.ts';
import { familyHref, type HoldsFamilies } from './families.ts';
import { overviewHref } from './overview.ts';
import { rankingsHref } from './rankings.ts';

export const HOLDING_WORDS = namesOf(HOLDING_NAMES);

interface Link {
  label: string;
  href: string;
}

/** What a release holds, as links: of families each by its own name. */
export const holdingLinks = (
  { id, holds, families }: Pick<ReleaseSummary, 'id' | 'holds' | 'families'>,
  held: HoldsFamilies['families'] = families,
): Link[] => [
  ...holds.flatMap((one) => holdingLink(one, id) ?? []),
  ...families.map((family) => ({
    label: family.name,
    href: familyHref(family, { release: id, held }),
  })),
];

/** Null of what its families stand for. */
function holdingLink(holding: Holding, release: string): Link | null {
  const label = HOLDING_WORDS[holding];
  switch (holding) {
    case 'scorecards':
      return { label, href: overviewHref({ release, sort: null, status: 'all' }) };
    case 'rankings':
      return { label, href: rankingsHref({ release }) };
    case 'net-entries':
    case 'prices':
    case 'households':
      return null;
    default:
      return holding satisfies never;
  }
}
