import type { Said } from '../said.ts';
import { sameValue } from './reading.ts';
import type { Reading } from './types.ts';

/** The same kind of figure of another region or indicator, which may have slipped in. */
export interface Rival {
  /** 珠山区, or “工业用电量” */
  of: Said;
  reading: Reading;
}

/**
 * How an error likely came about, in words; null when nothing suggests itself.
 * @param rivals figures that may have been taken for the right one, the likeliest first
 */
export function likelyCause(
  draft: Reading,
  expected: Reading,
  rivals: readonly Rival[],
): Said | null {
  if (draft.value === null) return null;
  if (sameValue(draft, expected)) return unitCause(draft, expected);
  const { value } = draft;
  const right = expected.value;
  if (typeof value !== 'number' || typeof right !== 'number' || draft.kind === 'rank') return null;
  if (isFigure(draft) && value !== 0 && value === -right) return REVERSED;
  const rival = isTelling(draft) ? rivals.find(({ reading }) => sameValue(draft, reading)) : null;
  const slip = slipOf(written(draft), written(expected));
  if (slip === 'swapped') return SLIPS.swapped;
  if (rival) return figureOf(rival.of);
  return slip === null ? null : SLIPS[slip];
}

const REVERSED: Said = { zh: '方向写反了。', en: 'The direction is reversed.' };

const SLIPS = {
  swapped: { zh: '像是相邻的数字写颠倒了。', en: 'Two neighbouring digits look swapped.' },
  digit: { zh: '像是打错了一个数字。', en: 'One digit looks mistyped.' },
  point: { zh: '像是小数点错了位。', en: 'The decimal point looks misplaced.' },
  length: { zh: '像是多打或漏打了一个数字。', en: 'A digit looks added or left out.' },
} as const satisfies Record<string, Said>;

const figureOf = (of: Said): Said => ({
  zh: `像是${of.zh}的数。`,
  en: `This looks like the figure of ${of.en}.`,
});

const UNIT_LEFT_OUT: Said = { zh: '漏写了单位。', en: 'The unit is left out.' };
const GAP_IN_POINTS: Said = {
  zh: '差距以百分点计，不是百分比。',
  en: 'A gap is in percentage points, not in percent.',
};
const POINTS_LEFT_OUT: Said = {
  zh: '漏写了“百分点”。',
  en: '“百分点” (percentage points) is left out.',
};
const NO_UNIT: Said = { zh: '这个数没有单位。', en: 'This number has no unit.' };
const unitShouldBe = (unit: string): Said => ({
  zh: `单位应为${unit}。`,
  en: `The unit should be “${unit}”.`,
});

function unitCause(draft: Reading, expected: Reading): Said | null {
  if (draft.unit === expected.unit) return null;
  if (draft.unit === '') return UNIT_LEFT_OUT;
  if (expected.unit === '个百分点' && draft.unit === '%') return GAP_IN_POINTS;
  if (expected.unit === '个百分点' && draft.unit === '个') return POINTS_LEFT_OUT;
  return expected.unit === '' ? NO_UNIT : unitShouldBe(expected.unit);
}

function isFigure({ kind }: Reading): boolean {
  return kind === 'actual' || kind === 'gap';
}

/** One digit is met everywhere and points nowhere. */
function isTelling({ kind, value }: Reading): boolean {
  const isCount = kind === 'monitorable' || kind === 'unmet';
  return kind !== 'rank' && (isCount || String(value).replaceAll(/[-.]/gu, '').length > 1);
}

function written({ value, decimals }: Reading): string {
  return typeof value === 'number' ? Math.abs(value).toFixed(decimals) : '';
}

function slipOf(draft: string, right: string): keyof typeof SLIPS | null {
  const digits = draft.replace('.', '');
  const rightDigits = right.replace('.', '');
  if (digits === rightDigits || Number(digits) === Number(rightDigits)) return 'point';
  if (digits.length !== rightDigits.length) {
    const [short, long] = [digits, rightDigits].sort((a, b) => a.length - b.length);
    return isWithoutOne(short ?? '', long ?? '') ? 'length' : null;
  }
  const off = [...digits].flatMap((digit, index) => (digit === rightDigits[index] ? [] : [index]));
  if (off.length === 1) return digits.length > 1 ? 'digit' : null;
  const [first = 0, second = 0] = off;
  const isSwapped =
    off.length === 2 &&
    second === first + 1 &&
    digits[first] === rightDigits[second] &&
    digits[second] === rightDigits[first];
  return isSwapped ? 'swapped' : null;
}

function isWithoutOne(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
