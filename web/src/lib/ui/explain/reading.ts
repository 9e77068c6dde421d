import type { TargetReading } from '#server/schemas/explain.ts';
import { words } from './panel-words.ts';

/**
 * How a target's words were read: 区间，不低于 8 为达标.
 * @example readingWords({ text: '5%左右', kind: 'about', floor: null, ceiling: null, unbound: 'no-tolerance' })
 */
export function readingWords({ kind, floor, ceiling, unbound }: TargetReading): string {
  if (kind === null) return words.notUnderstood;
  if (unbound !== null) return `${words.kinds[kind]}${words.comma}${words.unbound[unbound]}`;
  return `${words.kinds[kind]}${words.comma}${boundWords(floor, ceiling)}`;
}

function boundWords(floor: number | null, ceiling: number | null): string {
  if (floor !== null && ceiling !== null) return words.between(String(floor), String(ceiling));
  if (floor !== null) return words.atLeast(String(floor));
  return ceiling === null ? words.notUnderstood : words.atMost(String(ceiling));
}
