import type { BoardRow } from './board.ts';

/**
 * Whether anything is held to a target. An office may publish levels, growth and places alone: then nothing
 * is met or unmet, and nothing is said of targets.
 * @example hasTargets([rowWithout, rowWithOne]) // true
 */
export function hasTargets(rows: readonly Pick<BoardRow, 'entries'>[]): boolean {
  return rows.some(({ entries }) => entries.some(({ target }) => target !== null));
}
