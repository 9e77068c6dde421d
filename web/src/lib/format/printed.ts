import type { Static } from 'typebox';
import { toNumber } from '#domain/decimal.ts';
import { parsePrintedNumber } from '#domain/printed-number.ts';
import type { Reporting } from '#domain/say-reported.ts';
import { verdictOf } from '#domain/verdict.ts';
import type { Printed as PrintedSchema } from '#server/schemas/scorecards.ts';
import type { Target } from '#server/schemas/scalars.ts';
import type { Status } from './status.ts';
import { inLanguage } from '#lib/language/language.ts';
import { reportedWords } from './reported.ts';
import { isRange } from './target.ts';
import { trueMinus } from './true-minus.ts';

/** An empty cell. */
export const printedBlank = inLanguage({ zh: '空白', en: 'blank' });

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

/** Whether print contradicts the figures: while a group waits, a printed place contradicts nothing. */
export function isMisprinted(result: Result & { group: Reporting | null }): boolean {
  const { gap, rank } = findMisprint(result);
  return gap !== null || (rank !== null && reportedWords(result.group) === null);
}

/** What stands in a printed cell, as it is set; an empty one is said to be empty. */
function printedWord(text: string | number | null): string {
  return text === null || text === '' ? printedBlank : trueMinus(String(text));
}

function isGapAsPrinted({ gap, status, target }: Result, text: string | null): boolean {
  if (gap === null) return text === null || readNumber(text) === null;
  const printed = readNumber(text ?? '');
  if (printed !== null) return printed === gap;
  return isRange(target) && text === verdictOf(status);
}

function readNumber(text: string): number | null {
  const number = parsePrintedNumber(text);
  return number && toNumber(number);
}
