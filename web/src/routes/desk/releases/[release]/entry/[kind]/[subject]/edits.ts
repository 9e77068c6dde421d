import type { TypedColumn } from './lines.ts';

/** What stands in a row; null: the table has no column for targets. */
export interface Words {
  target: string | null;
  actual: string;
}

/** One cell that gets other words. */
export interface Edit {
  row: number;
  column: TypedColumn;
  from: string;
  to: string;
}

/** What one undo takes back: a cell that was typed, or all of a paste. */
export type Step = readonly Edit[];

export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Makes edits of wishes; what stands there already is none. */
export function editsOf(
  words: readonly Words[],
  wishes: readonly Pick<Edit, 'row' | 'column' | 'to'>[],
): Step {
  return wishes.flatMap(({ row, column, to }) => {
    const from = words[row]?.[column] ?? null;
    return from === null || from === to ? [] : [{ row, column, from, to }];
  });
}

export function applyStep(
  words: readonly Words[],
  step: Step,
  way: 'from' | 'to' = 'to',
): readonly Words[] {
  const next = words.map((row) => ({ ...row }));
  for (const edit of way === 'to' ? step : step.toReversed()) {
    const row = next[edit.row];
    if (row) row[edit.column] = edit[way];
  }
  return next;
}

/** A new step makes what was undone unreachable. */
export function record({ done }: History, step: Step): History {
  return { done: [...done, step], undone: [] };
}

/** The history one step earlier, and the step to take back; null: there is none. */
export function undo({ done, undone }: History): { history: History; step: Step } | null {
  const step = done.at(-1);
  return step ? { history: { done: done.slice(0, -1), undone: [...undone, step] }, step } : null;
}

export function redo({ done, undone }: History): { history: History; step: Step } | null {
  const step = undone.at(-1);
  return step ? { history: { done: [...done, step], undone: undone.slice(0, -1) }, step } : null;
}

/** Rows in which something differs. */
export function changedRows(words: readonly Words[], saved: readonly Words[]): number[] {
  return words.flatMap((row, index) => {
    const old = saved[index];
    return old?.target === row.target && old.actual === row.actual ? [] : [index];
  });
}

/** How many cells differ. */
export function countChanges(words: readonly Words[], saved: readonly Words[]): number {
  return words.reduce((sum, { target, actual }, index) => {
    const old = saved[index];
    return sum + Number(old?.target !== target) + Number(old?.actual !== actual);
  }, 0);
}
