import { sameValue } from './reading.ts';
import type { Reading } from './types.ts';

/** The same kind of figure of another region or indicator, which may have slipped in. */
export interface Rival {
  /** 珠山区, or “工业用电量” */
  of: string;
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
): string | null {
  if (draft.value === null) return null;
  if (sameValue(draft, expected)) return unitCause(draft, expected);
  const { value } = draft;
  const right = expected.value;
  if (typeof value !== 'number' || typeof right !== 'number' || draft.kind === 'rank') return null;
  if (isFigure(draft) && value !== 0 && value === -right) return '方向写反了。';
  const rival = isTelling(draft) ? rivals.find(({ reading }) => sameValue(draft, reading)) : null;
  const slip = slipOf(written(draft), written(expected));
  if (slip === 'swapped') return '像是相邻的数字写颠倒了。';
  if (rival) return `像是${rival.of}的数。`;
  if (slip === 'digit') return '像是打错了一个数字。';
  if (slip === 'point') return '像是小数点错了位。';
  if (slip === 'length') return '像是多打或漏打了一个数字。';
  return null;
}

function unitCause(draft: Reading, expected: Reading): string | null {
  if (draft.unit === expected.unit) return null;
  if (draft.unit === '') return '漏写了单位。';
  if (expected.unit === '个百分点' && draft.unit === '%') return '差距以百分点计，不是百分比。';
  if (expected.unit === '个百分点' && draft.unit === '个') return '漏写了“百分点”。';
  return expected.unit === '' ? '这个数没有单位。' : `单位应为${expected.unit}。`;
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

function slipOf(draft: string, right: string): 'swapped' | 'digit' | 'point' | 'length' | null {
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
