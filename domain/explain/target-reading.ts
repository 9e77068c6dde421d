import { targetBounds, type Bounds, type UnboundReason } from '../bounds.ts';
import type { Indicator } from '../dictionary.ts';
import { parseTarget, type Target } from '../target.ts';

/** How the words of a target were read, and what they ask for. */
export interface TargetReading {
  text: string;
  /** Null: the words were not understood. */
  kind: Target['kind'] | null;
  bounds: Bounds | null;
  /** Why understood words set no bound. */
  unbound: UnboundReason | null;
}

/**
 * Reads a target as gaps and statuses do, and keeps what that reading was.
 * @example readTargetWords('8-8.5', gdp) // { kind: 'range', bounds: { floor: 8, ceiling: null, … } }
 * @example readTargetWords('5%左右', cpi) // { kind: 'about', bounds: null, unbound: 'no-tolerance' }
 */
export function readTargetWords(text: string, indicator: Indicator): TargetReading {
  const target = parseTarget(text);
  if (!target) return { text, kind: null, bounds: null, unbound: null };
  const { direction, aboutTolerance } = indicator;
  const bounds = targetBounds(target, { direction, aboutTolerance, base: null });
  return typeof bounds === 'string'
    ? { text, kind: target.kind, bounds: null, unbound: bounds }
    : { text, kind: target.kind, bounds, unbound: null };
}
