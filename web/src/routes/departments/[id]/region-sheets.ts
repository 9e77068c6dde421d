import type { RegionRef } from '#server/schemas/scalars.ts';

/** Beside the names and the city, across an upright A4. */
const ON_A_SHEET = 5;

/** More regions than fit on paper side by side, table by table; the city stands on each. */
export function regionSheets(regions: readonly RegionRef[]): RegionRef[][] {
  const city = regions.filter(({ kind }) => kind === 'city');
  const parts = regions.filter(({ kind }) => kind !== 'city');
  const count = Math.max(1, Math.ceil(parts.length / ON_A_SHEET));
  return Array.from({ length: count }, (_, sheet) => [
    ...city,
    ...parts.slice(sheet * ON_A_SHEET, (sheet + 1) * ON_A_SHEET),
  ]);
}
