import { foldName } from '../fold.ts';
import type { Choice } from '../dictionary-desk/types.ts';
import type { LedgerColumn } from './types.ts';

/**
 * Which choice the words of a cell stand for, in either language or as programs name it.
 * @example choiceOf(kind, '任务')?.value // 'task'
 */
export function choiceOf({ choices = [] }: LedgerColumn, text: string): Choice | null {
  const folded = foldName(text);
  const isMeant = ({ value, name, words = [] }: Choice) =>
    [value, name.zh, name.en, ...words].some((word) => foldName(word) === folded);
  return choices.find(isMeant) ?? null;
}
