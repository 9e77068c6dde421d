import type { RegionRef } from '#server/schemas/scalars.ts';

interface Asked {
  /** Null: none or several. */
  found: RegionRef | null;
  /** How many have it in their names. */
  matches: number;
}

/**
 * Which region a typed name means: the one that is called so, else the only one whose name has it.
 * @example askedRegion('己午', others) // { found: 己午县, matches: 1 }
 */
export function askedRegion(typed: string, regions: readonly RegionRef[]): Asked {
  const name = typed.trim().toLowerCase();
  const namesOf = ({ shortName, name: whole }: RegionRef) =>
    [shortName, whole].map((each) => each.toLowerCase());
  const exact = regions.find((region) => namesOf(region).includes(name));
  if (exact) return { found: exact, matches: 1 };
  const partly =
    name === ''
      ? []
      : regions.filter((region) => namesOf(region).some((each) => each.includes(name)));
  const [only] = partly;
  return { found: partly.length === 1 ? (only ?? null) : null, matches: partly.length };
}
