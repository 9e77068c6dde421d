import { NET_ENTRY_SECTORS, sectorIndicators } from '#domain/net-entries.ts';
import { openRandom } from './random.ts';

/** Enterprises of one sector that entered and left since January. */
interface Flows {
  entered: number;
  left: number;
}

const OWN_SECTORS = NET_ENTRY_SECTORS.filter(({ id }) => id !== 'total');
/** How many may enter a county's register in a month, at most. */
const MOST_ENTERING: Readonly<Record<string, number>> = {
  industry: 1.7,
  'real-estate': 1.3,
  trade: 2.4,
  services: 1.9,
};
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
 * @example countsOf(7, [jia], 2026, 3).get('trade-net-entry') // 2
 */
export function countsOf(
  seed: number,
  places: readonly CountedPlace[],
  year: number,
  month: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
  for (const place of places) {
    for (const sector of OWN_SECTORS) {
      const flows = flowsOf(seed, place, sector.id, year, month);
      for (const { id } of [sector, { id: 'total' as const }]) {
        const { net, entered, left } = sectorIndicators({ id });
        add(entered, flows.entered);
        add(left, flows.left);
        add(net, flows.entered - flows.left);
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
  const most = (MOST_ENTERING[sector] ?? 1) * (place.kind === 'park' ? PARK_PART : 1);
  const flows = { entered: 0, left: 0 };
  for (let passed = 0; passed < month; passed += 1) {
    flows.entered += Math.floor((1 + most) * chance.next());
    if (chance.next() < LEAVING) flows.left += 1;
  }
  return flows;
}

/** What a place is asked to gain in a year: a little more or less than it will. */
export function countTarget(
  seed: number,
  place: CountedPlace,
  indicatorId: string,
  year: number,
): number {
  const gained = countsOf(seed, [place], year, 12).get(indicatorId) ?? 0;
  const chance = openRandom(seed, 'count-target', place.id, indicatorId, year);
  return Math.max(1, Math.round(gained * (0.8 + 0.6 * chance.next())));
}
