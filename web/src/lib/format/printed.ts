import type { Static } from 'typebox';
import type { Printed as PrintedSchema } from '#server/schemas/scorecards.ts';
import type { Target } from '#server/schemas/scalars.ts';
import type { Status } from './status.ts';
import { isRange } from './target.ts';

type Printed = Static<typeof PrintedSchema>;

interface Result {
  gap: number | null;
  rank: number | null;
  status: Status;
  target: Target | null;
  printed: Printed | null;
}

/** What was printed where something else follows from the figures; null where print and figures agree. */
export interface Misprint {
  gap: string | null;
  rank: string | null;
}

/**
 * The server's findings name the causes; this only marks the place beside the figure.
 * @example findMisprint({ gap: -16.4, rank: null, status: 'unmet', target, printed: { gap: '', rank: null } }) // { gap: '空白', rank: null }
 */
export function findMisprint(result: Result): Misprint {
  const { printed } = result;
  if (!printed) return { gap: null, rank: null };
  const isRankAsPrinted = printed.rank === result.rank;
  return {
    gap: isGapAsPrinted(result, printed.gap) ? null : printedWord(printed.gap),
    rank: isRankAsPrinted ? null : printedWord(printed.rank),
  };
}

/** What stands in a printed cell; an empty one is said to be empty. */
export function printedWord(text: string | number | null): string {
  return text === null || text === '' ? '空白' : String(text);
}

function isGapAsPrinted({ gap, status, target }: Result, text: string | null): boolean {
  if (gap === null) return text === null || readNumber(text) === null;
  const printed = readNumber(text ?? '');
  if (printed !== null) return printed === gap;
  return isRange(target) && text === (status === 'met' ? '已完成' : '未完成');
}

/** Full-width digits, several minus signs, brackets for negative; null for words. */
function readNumber(text: string): number | null {
  const folded = text
    .normalize('NFKC')
    .replaceAll(/[\s,%]/gu, '')
    .replaceAll(/[‐‑–—−]/gu, '-')
    .replace(/^\((.*)\)$/u, '-$1');
  return /^[-+]?\d+(?:\.\d+)?$/u.test(folded) ? Number(folded) : null;
}
