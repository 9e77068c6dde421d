import type { Indicator } from '#domain/dictionary.ts';
import { MADE_UP, type Profile } from './made-up.ts';
import { openRandom } from './random.ts';

const STEADY = { spread: 1.6, noise: 1.8, target: 'number' } as const;

export function profileOf(seed: number, { id, direction }: Indicator): Profile {
  const chance = openRandom(seed, 'profile', id);
  const trend = direction === 'lower' ? 1 + 3 * chance.next() : 5 + 7 * chance.next();
  const isParks = id.startsWith(MADE_UP.firstParksOwn);
  const target = isParks ? 'none' : direction === 'lower' ? 'bound' : null;
  return { trend, ...STEADY, ...(target && { target }), ...MADE_UP.profiles[id] };
}
