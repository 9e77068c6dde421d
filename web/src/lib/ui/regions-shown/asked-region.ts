import { foldName } from '#domain/fold.ts';
import { searchNames } from '#lib/ui/picking.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';

interface Asked {
  /** Null: none or several. */
  found: RegionRef | null;
  /** Whether it is called so, and nobody else's name goes on from there: 甲, but not Jia beside JiaWu. */
  isWhole: boolean;
  /** How many have it in their names. */
  matches: number;
}

/**
 * Which region a typed name or id means, in either language, whatever its width and case: the one that is called
 * so, else the only one whose name has it.
 * @example askedRegion('己午', others) // { found: 己午县, isWhole: false, matches: 1 }
 */
export function askedRegion(typed: string, regions: readonly RegionRef[]): Asked {
  const wanted = foldName(typed);
  if (wanted === '') return { found: null, isWhole: false, matches: 0 };
  const matching = searchNames(regions.map(pickable), typed);
  const whole = matching.find((one) => knownAs(one).includes(wanted));
  const [only] = matching;
  if (!whole) {
    const found = matching.length === 1 ? (only?.region ?? null) : null;
    return { found, isWhole: false, matches: matching.length };
  }
  const goesOn = (one: typeof whole) => knownAs(one).some((name) => name.startsWith(wanted));
  const isWhole = !matching.some((one) => one !== whole && goesOn(one));
  return { found: whole.region, isWhole, matches: 1 };
}

function pickable(region: RegionRef) {
  const { id, name, shortName, nameEn, shortNameEn } = region;
  const aliases = [shortName, nameEn, shortNameEn].filter((known) => known !== null);
  return { id, name, aliases, region };
}

const knownAs = ({ id, name, aliases }: ReturnType<typeof pickable>) =>
  [id, name, ...aliases].map(foldName);
