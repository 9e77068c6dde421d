import { familiesOf } from '#domain/families.ts';
import { sectorIndicators } from '#domain/net-entries.ts';
import { MADE_UP } from './made-up.ts';
import { openRandom } from './random.ts';
import type { World } from './world.ts';

/** Enterprises of one sector that entered and left since January. */
interface Flows {
  entered: number;
  left: number;
}

/** A park has few, and this much of a county's. */
const PARK_PART = 0.5;
const LEAVING = 0.22;

interface CountedPlace {
  id: string;
  kind: string;
}

/**
 * The counts of some places by indicator: net is entered less left, and the total the sum of the
 * sectors, because they are made so.
 * @example countsOf(world, [jia], 2026, 3).get('trade-net-entry') // 2
 */
export function countsOf(
  { seed, dictionary }: Pick<World, 'seed' | 'dictionary'>,
  places: readonly CountedPlace[],
  year: number,
  month: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
  for (const place of places) {
    for (const { members } of familiesOf(dictionary, 'in-out-net')) {
      const [total, ...sectors] = members;
      for (const sector of sectors) {
        const flows = flowsOf(seed, place, sector.id, year, month);
        for (const member of total ? [sector, total] : [sector]) {
          const { net, entered, left } = sectorIndicators(member);
          add(entered, flows.entered);
          add(left, flows.left);
          add(net, flows.entered - flows.left);
        }
      }
    }
  }
  return counts;
}

function flowsOf(
  seed: number,
  place: CountedPlace,
  sector: string,
  year: number,
  month: number,
): Flows {
  const chance = openRandom(seed, 'entries', place.id, sector, year);
  const most = (MADE_UP.mostEntering[sector] ?? 1) * (place.kind === 'park' ? PARK_PART : 1);
  const flows = { entered: 0, left: 0 };
  for (let passed = 0; passed < month; passed += 1) {
    flows.entered += Math.floor((1 + most) * chance.next());
    if (chance.next() < LEAVING) flows.left += 1;
  }
  return flows;
}

/** What a place is asked to gain in a year: a little more or less than it will. */
export function countTarget(
  world: Pick<World, 'seed' | 'dictionary'>,
  place: CountedPlace,
  indicatorId: string,
  year: number,
): number {
  const gained = countsOf(world, [place], year, 12).get(indicatorId) ?? 0;
  const chance = openRandom(world.seed, 'count-target', place.id, indicatorId, year);
  return Math.max(1, Math.round(gained * (0.8 + 0.6 * chance.next())));
}
