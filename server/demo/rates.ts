import { add, decimal, toNumber, type Decimal } from '#domain/decimal.ts';
import type { Indicator, Region } from '#domain/dictionary.ts';
import { growthPct } from '#domain/growth.ts';
import { growthPath, type GrowthPath } from './growth.ts';
import { LEVEL_DECIMALS, levelPath, type LevelPath } from './levels.ts';
import { LEVEL_OF } from './made-up.ts';
import { profileOf } from './profiles.ts';
import { openRandom } from './random.ts';
import { cityOf, type World } from './world.ts';

/** Growth rates and the amounts beneath them, by region. */
export interface Rates {
  /** As printed, with one decimal. */
  rate: (indicator: Indicator, region: Region, year: number, month: number) => number;
  /** The amount since January of an indicator that has one. */
  level: (indicator: Indicator, region: Region, year: number, month: number) => Decimal;
}

/** Each path is made once and kept. */
export function openRates(world: World): Rates {
  const { seed, firstYear } = world;
  const city = cityOf(world);
  const counties = world.dictionary.regions.filter(({ kind }) => kind === 'county');
  const paths = memoize((indicator, region) => {
    const profile = profileOf(seed, indicator);
    const own = region.id === city.id ? { ...profile, spread: profile.spread / 3 } : profile;
    return growthPath(own, [seed, 'growth', indicator.id, region.id], firstYear);
  });
  const levels = memoize((indicator, region): LevelPath => {
    if (region.id === city.id) {
      return (year, month) =>
        counties
          .map((county) => levels(indicator, county)(year, month))
          .reduce(add, decimal(0, LEVEL_DECIMALS));
    }
    const printed = (year: number, month: number) => rate(indicator, region, year, month);
    return levelPath(printed, [seed, 'level', indicator.id, region.id], firstYear);
  });
  const rate: Rates['rate'] = (indicator, region, year, month) => {
    if (region.id !== city.id || indicator.groupId === null) {
      return toPrinted(paths(indicator, region)(year, month));
    }
    if (indicator.id in LEVEL_OF) {
      const path = levels(indicator, city);
      const growth = growthPct(path(year, month), path(year - 1, month), 1);
      return growth === null ? 0 : toNumber(growth);
    }
    return toPrinted(weightedMean(counties, (one) => paths(indicator, one)(year, month), seed));
  };
  return {
    rate,
    level: (indicator, region, year, month) => levels(indicator, region)(year, month),
  };
}

/** The city's growth is that of its counties, the large ones counting more; parks lie inside them. */
function weightedMean(
  counties: readonly Region[],
  valueOf: (county: Region) => number,
  seed: number,
): number {
  const weights = counties.map(({ id }) => 0.5 + openRandom(seed, 'weight', id).next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (
    counties.reduce((sum, one, index) => sum + valueOf(one) * (weights[index] ?? 0), 0) / total
  );
}

function toPrinted(value: number): number {
  return toNumber(decimal(value, 1));
}

function memoize<Path extends GrowthPath | LevelPath>(
  make: (indicator: Indicator, region: Region) => Path,
): (indicator: Indicator, region: Region) => Path {
  const known = new Map<string, Path>();
  return (indicator, region) => {
    const key = `${indicator.id} ${region.id}`;
    const path = known.get(key) ?? make(indicator, region);
    known.set(key, path);
    return path;
  };
}
