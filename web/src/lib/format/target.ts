import type { Target } from '#server/schemas/scalars.ts';

/** A target with two ends: the office prints 已完成 or 未完成 against it instead of a gap. */
export function isRange(target: Target | null): boolean {
  return target?.low != null && target.high !== null && target.low !== target.high;
}

/**
 * The words of a target as they are set in a table: a range with an en dash.
 * @example formatTarget('8-8.5') // '8–8.5'
 */
export function formatTarget(text: string): string {
  return text.replace(/(?<=\d%?)\s*[-—~～－]\s*(?=\d)/gu, '–');
}
