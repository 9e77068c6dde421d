import type { Figure, PrintedRow } from '../printed.ts';
import type { Period } from '../period.ts';

/** Whether what a correction lacks stays as it stood, or goes. */
export const LACKING_CHOICES = ['stay', 'go'] as const;
export type LackingChoice = (typeof LACKING_CHOICES)[number];

/** A line that was there and that a later print of its table lacks: a figure, a target, or both. */
export interface LackingLine {
  /** Null: of a table of the ledger, whose rows are known by their words. */
  indicatorId: string | null;
  /** Those words. */
  indicatorName: string | null;
  regionId: string;
  /** Of the figure; null where only a target is lacking. */
  period: Period | null;
  /** Always null now; drafts of before may have one. */
  year: number | null;
  /** As printed. */
  actual: string | null;
  target: string | null;
}

const NOTHING = { indicatorName: null, period: null, year: null, actual: null, target: null };

export function lackingFigure({ indicatorId, regionId, period, text }: Figure): LackingLine {
  return { ...NOTHING, indicatorId, regionId, period, actual: text };
}

/** Only what says something: a figure or a sign for none, a target's words. */
export function lackingRow({ actual, target, indicatorId, regionId }: PrintedRow): LackingLine {
  const figure = isSaid(actual) ? lackingFigure(actual) : { ...NOTHING, indicatorId, regionId };
  const words = target?.text ?? '';
  return { ...figure, target: words === '' ? null : words };
}

export function lackingTarget({
  indicatorId,
  regionId,
  target,
}: Pick<PrintedRow, 'indicatorId' | 'regionId' | 'target'>): LackingLine {
  return { ...NOTHING, indicatorId, regionId, target: target?.text ?? null };
}

export function lackingWords(words: string): LackingLine {
  return { ...NOTHING, indicatorId: null, indicatorName: words, regionId: '', target: null };
}

/** Whether a figure says something: a blank cell does not. */
export function isSaid({ value, missingReason }: Pick<Figure, 'value' | 'missingReason'>): boolean {
  return value !== null || (missingReason !== null && missingReason !== 'blank');
}
