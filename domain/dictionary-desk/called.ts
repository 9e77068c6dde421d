import { foldName } from '../fold.ts';
import type { Choice } from './types.ts';

/** @param folded as `foldName` has it */
export function isCalled({ value, name, words = [] }: Choice, folded: string): boolean {
  return [value, name.zh, name.en, ...words].some((word) => foldName(word) === folded);
}
