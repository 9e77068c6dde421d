import type { Indicator } from '#domain/dictionary.ts';
import { openRandom } from './random.ts';

/** How an indicator moves, in percentage points. */
export interface Profile {
  /** What it grows by in the long run. */
  trend: number;
  /** How far regions lie apart. */
  spread: number;
  /** How much one month differs from the next. */
  noise: number;
  /** Whom a target is set for, and in which words; `none`: nobody. */
  target: 'number' | 'range' | 'bound' | 'none';
}

const STEADY = { spread: 1.6, noise: 1.8, target: 'number' } as const;

/** What is known to be unlike the rest. */
const PROFILES: Readonly<Record<string, Partial<Profile>>> = {
  gdp: { trend: 6, spread: 0.7, noise: 0.5, target: 'range' },
  'fixed-asset-investment': { trend: 9, spread: 1.2 },
  'nonprofit-services-revenue': { trend: 4, spread: 8, noise: 6, target: 'none' },
  'industrial-value-added': { trend: 7.5, spread: 1.2, noise: 1 },
  'fiscal-eight-expenditure': { trend: 6.5, spread: 7, noise: 5, target: 'bound' },
  'housing-sales-area': { trend: 4, spread: 9, noise: 8 },
  'foreign-investment': { trend: 8, spread: 14, noise: 12 },
  'retail-sales': { trend: 8, spread: 1.2, noise: 1.2 },
};

export function profileOf(seed: number, { id, direction }: Indicator): Profile {
  const chance = openRandom(seed, 'profile', id);
  const trend = direction === 'lower' ? 1 + 3 * chance.next() : 5 + 7 * chance.next();
  const target = id.startsWith('above-quota-') ? 'none' : direction === 'lower' ? 'bound' : null;
  return { trend, ...STEADY, ...(target && { target }), ...PROFILES[id] };
}
