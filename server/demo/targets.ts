import { decimal, formatDecimal } from '#domain/decimal.ts';
import type { Indicator, Region } from '#domain/dictionary.ts';
import { countTarget } from './net-entries.ts';
import { profileOf } from './profiles.ts';
import { openRandom } from './random.ts';
import { cityOf, placesOf, type World } from './world.ts';

/** A target in the words of print; null: none was set. */
export function targetText(
  world: World,
  indicator: Indicator,
  region: Region,
  year: number,
): string | null {
  const { seed } = world;
  if (indicator.departmentId === null) return null;
  const isCity = region.id === cityOf(world).id;
  if (indicator.measure === 'count') {
    const places = isCity ? placesOf(world) : [region];
    const sum = places.reduce((all, one) => all + countTarget(world, one, indicator.id, year), 0);
    return String(sum);
  }
  const { trend, target } = profileOf(seed, indicator);
  const common = halves(trend + openRandom(seed, 'target', indicator.id, year).next() - 0.5);
  const own = openRandom(seed, 'target', indicator.id, region.id, year).next();
  // Some are asked for half a point more than the city, some for less.
  const asked = Math.max(1, isCity ? common : common + halves(own * 2 - 1));
  switch (target) {
    case 'none':
      return null;
    case 'number':
      return formatDecimal(decimal(asked, 1));
    case 'range':
      return `${common}-${common + 0.5}`;
    case 'bound':
      return `${indicator.direction === 'lower' ? '≤' : '≥'}${formatDecimal(decimal(asked, 1))}`;
    default:
      return target satisfies never;
  }
}

/** @example halves(5.3) // 5.5 */
function halves(value: number): number {
  return Math.round(value * 2) / 2;
}
