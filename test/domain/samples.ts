import type { Bounds } from '#domain/bounds.ts';
import { targetBounds } from '#domain/bounds.ts';
import type { Direction, Indicator } from '#domain/dictionary.ts';
import { parseTarget } from '#domain/target.ts';

/** A growth rate of which more is better, except for what is said. */
export function sampleIndicator(said: Partial<Indicator> = {}): Indicator {
  return {
    id: 'gdp',
    name: '地区生产总值',
    proseName: '地区生产总值',
    unit: '%',
    measure: 'rate',
    direction: 'higher',
    decimals: 1,
    departmentId: 'fgw',
    groupId: 'counties',
    periodLagMonths: 0,
    aboutTolerance: null,
    aliases: [],
    definition: '',
    ...said,
  };
}

/** The bounds of a target's words; fails where they set none. */
export function sampleBounds(text: string, direction: Direction = 'higher'): Bounds {
  const target = parseTarget(text);
  const bounds = target && targetBounds(target, { direction, aboutTolerance: null, base: null });
  if (!bounds || typeof bounds === 'string') throw new Error(`${text} sets no bound`);
  return bounds;
}
