import { parsePrintedNumber } from '../printed-number.ts';
import type { Decimal } from '../decimal.ts';
import { foldText } from '../fold.ts';

const YES: ReadonlySet<string> = new Set(
  '是 有 达到 达标 已达到 到位 完成 已完成 落实 成立 增长 增加 发生 yes'.split(' '),
);
const NO: ReadonlySet<string> = new Set(
  '否 无 没有 未达到 未达标 不到位 未到位 未完成 未落实 不成立 未增长 未增加 未发生 no 0'.split(
    ' ',
  ),
);

/**
 * Whether what is asked holds, as it was told; null where that is no answer.
 * @example readHolds('未达到') // false
 */
export function readHolds(text: string | null): boolean | null {
  const folded = foldText(text ?? '').toLowerCase();
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}

/** A number that was told, without its sign of the unit. @example readNumber('82.30%') // 82.30 */
export const readNumber = (text: string | null): Decimal | null =>
  text === null ? null : parsePrintedNumber(text);

/** How often: a number, or that it happened, or not. @example readCount('2') // 2 */
export function readCount(text: string | null): Decimal | null {
  const number = readNumber(text);
  if (number) return number.units < 0n || !isWhole(number) ? null : number;
  const holds = text === null ? true : readHolds(text);
  return holds === null ? null : { units: holds ? 1n : 0n, scale: 0 };
}

const isWhole = ({ units, scale }: Decimal): boolean => units % 10n ** BigInt(scale) === 0n;
