import { PARTS } from '../places.ts';
import type { World } from '../world.ts';

/** @example unitWords(world, '0,县') // '…、各县（市、区）人民政府' */
export function unitWords({ dictionary: { departments } }: World, codes: string): string {
  return codes
    .split(',')
    .map((code) => {
      if (code === '县') return `各${PARTS}人民政府`;
      if (code === '专') return '示例专班';
      return departments[Number(code) % departments.length]?.shortName ?? '示例专班';
    })
    .join('、');
}
