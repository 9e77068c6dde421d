import type { CellVersion } from '#lib/api/history.ts';

/** The one that counts; null: all were taken back. */
export const currentOf = (versions: readonly CellVersion[]): CellVersion | null =>
  versions.find(({ undone }) => undone === null) ?? null;

/** How often it was revised, in words; what was taken back is no revision any more. */
export function describeVersions(versions: readonly CellVersion[]): string {
  const counting = versions.filter(({ undone }) => undone === null).length;
  const undone = versions.length - counting;
  const revised = counting > 1 ? `修订过 ${counting - 1} 次` : '没有修订过';
  if (counting === 0) return `发布过 ${undone} 次，都已撤销`;
  return undone > 0 ? `${revised}，另有 ${undone} 次已撤销` : revised;
}
