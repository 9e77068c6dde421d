import { targetBounds, type Bounds } from '../bounds.ts';
import { compareDecimals, decimal, formatDecimal, negate, type Decimal } from '../decimal.ts';
import type { Dictionary } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { gapTo } from '../gap.ts';
import type { PrintedCell, PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import { isSilent, parsePrintedNumber } from '../printed-number.ts';
import type { Said } from '../said.ts';
import { judge } from '../status.ts';
import { parseTarget } from '../target.ts';
import { verdictOf, type Verdict } from '../verdict.ts';
import { findingAt, type Found } from './place.ts';
import type { Finding } from './types.ts';

type RowTable = ScorecardTable | RankingTable;

const VERDICTS_EN: Readonly<Record<Verdict, string>> = { 已完成: 'met', 未完成: 'unmet' };

/** Printed gaps and verdicts (已完成, 未完成) against actual − target. */
export function findGapFindings(table: RowTable, dictionary: Dictionary): Finding[] {
  return table.rows.flatMap((row) => {
    if (!row.gap) return [];
    const difference = compareGap(row, row.gap, dictionary);
    if (!difference) return [];
    const { indicatorId, regionId } = row;
    const printed = row.gap.text;
    return [findingAt(table, row.gap, { indicatorId, regionId, printed, ...difference })];
  });
}

type Difference = Omit<Found, 'printed'>;

const LEFT_OUT: Said = { zh: '漏填。', en: 'It was left out.' };

function compareGap(row: PrintedRow, cell: PrintedCell, dictionary: Dictionary): Difference | null {
  const bounds = rowBounds(row, dictionary);
  const { value, decimals } = row.actual;
  if (!bounds || value === null) return isSilent(cell.text) ? null : unexpectedGap();
  const actual = decimal(value, decimals);
  return bounds.isRange
    ? compareVerdict(cell.text, actual, bounds)
    : compareNumber(cell.text, actual, bounds);
}

function unexpectedGap(): Difference {
  return {
    code: 'gap-unexpected',
    computed: '',
    message: {
      zh: '没有目标或没有实际数，却印了差距。',
      en: 'A gap is printed where there is no target or no actual.',
    },
    cause: {
      zh: '可能漏印了目标，或差距填错了行。',
      en: 'The target may have been left out, or the gap stands in the wrong line.',
    },
  };
}

function compareVerdict(text: string, actual: Decimal, bounds: Bounds): Difference | null {
  const gap = gapTo(actual, bounds);
  const verdict = verdictOf(judge(actual, bounds));
  if (text === verdict) return null;
  const number = parsePrintedNumber(text);
  if (number && compareDecimals(number, gap) === 0) return null;
  const isBlank = isSilent(text);
  return {
    code: isBlank ? 'gap-missing' : 'status-differs',
    computed: verdict,
    message: {
      zh: `实际${formatDecimal(actual)}，目标是区间，应为${verdict}（差距${formatDecimal(gap)}）。`,
      en: `The actual is ${formatDecimal(actual)} and the target a range: it should read “${verdict}” (${VERDICTS_EN[verdict]}; gap ${formatDecimal(gap)}).`,
    },
    cause: isBlank
      ? LEFT_OUT
      : {
          zh: '区间目标按下限判断，可能按上限判断了。',
          en: 'A range is judged by its low end; it may have been judged by its high end.',
        },
  };
}

function compareNumber(text: string, actual: Decimal, bounds: Bounds): Difference | null {
  const gap = gapTo(actual, bounds);
  const number = parsePrintedNumber(text);
  if (number && compareDecimals(number, gap) === 0) return null;
  const computed = formatDecimal(gap);
  const target = bounds.floor ?? bounds.ceiling ?? actual;
  const sum = `${formatDecimal(actual)} − ${formatDecimal(target)} = ${computed}`;
  if (isSilent(text))
    return {
      code: 'gap-missing',
      computed,
      message: { zh: `差距空白，应为${sum}。`, en: `The gap is blank; it should be ${sum}.` },
      cause: LEFT_OUT,
    };
  if (!number) return compareVerdictOfNumber(text, actual, bounds, sum);
  const message = { zh: `应为${sum}。`, en: `It should be ${sum}.` };
  return { code: 'gap-differs', computed, message, cause: gapCause(number, gap) };
}

function compareVerdictOfNumber(
  text: string,
  actual: Decimal,
  bounds: Bounds,
  sum: string,
): Difference | null {
  const verdict = verdictOf(judge(actual, bounds));
  if (text === verdict) return null;
  return {
    code: 'status-differs',
    computed: verdict,
    message: {
      zh: `${sum}，应为${verdict}。`,
      en: `${sum}, so it should read “${verdict}” (${VERDICTS_EN[verdict]}).`,
    },
    cause: { zh: '判断与差距不符。', en: 'The verdict does not go with the gap.' },
  };
}

function gapCause(printed: Decimal, computed: Decimal): Said {
  if (compareDecimals(printed, negate(computed)) === 0)
    return { zh: '正负号反了。', en: 'The sign is reversed.' };
  const [one, other] = [formatDecimal(printed), formatDecimal(computed)].map(sortedDigits);
  if (one === other) return { zh: '数字次序颠倒。', en: 'The digits are in the wrong order.' };
  return {
    zh: '录入或计算有误，或者目标、实际数改过而差距没有重算。',
    en: 'A slip in typing or arithmetic, or the target or the actual was changed and the gap not worked out again.',
  };
}

function sortedDigits(text: string): string {
  return [...text].sort().join('');
}

function rowBounds(row: PrintedRow, dictionary: Dictionary): Bounds | null {
  const indicator = findById(dictionary.indicators, row.indicatorId);
  const target = row.target && parseTarget(row.target.text);
  if (!target || !indicator) return null;
  const { direction, aboutTolerance } = indicator;
  const bounds = targetBounds(target, { direction, aboutTolerance, base: null });
  return typeof bounds === 'string' ? null : bounds;
}
