import { targetBounds, type Bounds } from '../bounds.ts';
import { compareDecimals, decimal, formatDecimal, type Decimal } from '../decimal.ts';
import type { Dictionary } from '../dictionary.ts';
import { gapTo } from '../gap.ts';
import type { PrintedCell, PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import { judge } from '../status.ts';
import { parseTarget } from '../target.ts';
import { findingAt } from './place.ts';
import { isSilent, parsePrintedNumber } from './printed-number.ts';
import type { Finding, FindingCode } from './types.ts';

type RowTable = ScorecardTable | RankingTable;

const VERDICTS = { met: '已完成', unmet: '未完成' } as const;

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

interface Difference {
  code: FindingCode;
  computed: string;
  message: string;
  cause: string;
}

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
    message: '没有目标或没有实际数，却印了差距。',
    cause: '可能漏印了目标，或差距填错了行。',
  };
}

function compareVerdict(text: string, actual: Decimal, bounds: Bounds): Difference | null {
  const gap = gapTo(actual, bounds);
  const verdict = judge(actual, bounds) === 'met' ? VERDICTS.met : VERDICTS.unmet;
  if (text === verdict) return null;
  const number = parsePrintedNumber(text);
  if (number && compareDecimals(number, gap) === 0) return null;
  const isBlank = isSilent(text);
  return {
    code: isBlank ? 'gap-missing' : 'status-differs',
    computed: verdict,
    message: `实际${formatDecimal(actual)}，目标是区间，应为${verdict}（差距${formatDecimal(gap)}）。`,
    cause: isBlank ? '漏填。' : '区间目标按下限判断，可能按上限判断了。',
  };
}

function compareNumber(text: string, actual: Decimal, bounds: Bounds): Difference | null {
  const gap = gapTo(actual, bounds);
  const computed = formatDecimal(gap);
  const target = bounds.floor ?? bounds.ceiling ?? actual;
  const sum = `${formatDecimal(actual)} − ${formatDecimal(target)} = ${computed}`;
  if (isSilent(text))
    return { code: 'gap-missing', computed, message: `差距空白，应为${sum}。`, cause: '漏填。' };
  const number = parsePrintedNumber(text);
  if (number && compareDecimals(number, gap) === 0) return null;
  if (!number) return compareVerdictOfNumber(text, actual, bounds, sum);
  return { code: 'gap-differs', computed, message: `应为${sum}。`, cause: gapCause(number, gap) };
}

function compareVerdictOfNumber(
  text: string,
  actual: Decimal,
  bounds: Bounds,
  sum: string,
): Difference | null {
  const verdict = judge(actual, bounds) === 'met' ? VERDICTS.met : VERDICTS.unmet;
  if (text === verdict) return null;
  const message = `${sum}，应为${verdict}。`;
  return { code: 'status-differs', computed: verdict, message, cause: '判断与差距不符。' };
}

function gapCause(printed: Decimal, computed: Decimal): string {
  if (compareDecimals(printed, { ...computed, units: -computed.units }) === 0)
    return '正负号反了。';
  const [one, other] = [formatDecimal(printed), formatDecimal(computed)].map(sortedDigits);
  if (one === other) return '数字次序颠倒。';
  return '录入或计算有误，或者目标、实际数改过而差距没有重算。';
}

function sortedDigits(text: string): string {
  return [...text].sort().join('');
}

function rowBounds(row: PrintedRow, dictionary: Dictionary): Bounds | null {
  const indicator = dictionary.indicators.find(({ id }) => id === row.indicatorId);
  const target = row.target && parseTarget(row.target.text);
  if (!target || !indicator) return null;
  const { direction, aboutTolerance } = indicator;
  const bounds = targetBounds(target, { direction, aboutTolerance, base: null });
  return typeof bounds === 'string' ? null : bounds;
}
