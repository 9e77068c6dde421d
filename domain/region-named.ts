import type { Region } from './dictionary.ts';
import { foldName } from './fold.ts';

/**
 * The region that is called so: by its name, its short forms or an alias, however written.
 * @example regionNamed(regions, '某　县')?.id // 'some'
 */
export function regionNamed(regions: readonly Region[], name: string): Region | null {
  const folded = foldName(name);
  if (folded === '') return null;
  const isCalled = ({ name: full, shortName, proseName, aliases }: Region): boolean =>
    [full, shortName, proseName, ...aliases].some((one) => foldName(one) === folded);
  return regions.find(isCalled) ?? null;
}
