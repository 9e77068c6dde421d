import { foldName } from '#domain/fold.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';

interface Asked {
  /** Null: none or several. */
  found: RegionRef | null;
  /** Whether it is called so, and not only in part. */
  isWhole: boolean;
  /** How many have it in their names. */
  matches: number;
}

/**
 * Which region a typed name means, whatever its width and case: the one that is called so, else the only one
 * whose name has it.
 * @example askedRegion('己午', others) // { found: 己午县, isWhole: false, matches: 1 }
 */
export function askedRegion(typed: string, regions: readonly RegionRef[]): Asked {
  const wanted = foldName(typed);
  const namesOf = ({ shortName, name }: RegionRef) => [shortName, name].map(foldName);
  const whole = regions.find((region) => namesOf(region).includes(wanted));
  if (whole) return { found: whole, isWhole: true, matches: 1 };
  const partly =
    wanted === ''
      ? []
      : regions.filter((region) => namesOf(region).some((name) => name.includes(wanted)));
  const [only] = partly;
  return {
    found: partly.length === 1 ? (only ?? null) : null,
    isWhole: false,
    matches: partly.length,
  };
}
