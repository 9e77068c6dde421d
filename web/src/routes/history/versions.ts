import type { CellVersion } from '#server/schemas/history.ts';
import { words } from './words.ts';

/** The one that counts; null: all were taken back. */
export const currentOf = (versions: readonly CellVersion[]): CellVersion | null =>
  versions.find(({ undone }) => undone === null) ?? null;

/** How often it was revised, in words; what was taken back is no revision any more. */
export function describeVersions(versions: readonly CellVersion[]): string {
  const counting = versions.filter(({ undone }) => undone === null).length;
  const undone = versions.length - counting;
  const revised = words.revised(Math.max(0, counting - 1));
  if (counting === 0) return words.allUndone(undone);
  return undone > 0 ? words.andUndone(revised, undone) : revised;
}
