import { parseUnit, multiplesOf } from '#domain/unit.ts';
import type { CubeCategory } from '#server/formats/statistics/cube.ts';

/** What SDMX's cross-domain list and our own exports call units by. */
const BY_CODE: ReadonlyMap<string, string> = new Map([
  ...['PT', 'PC', 'PERCENT', 'PCT'].map((code) => [code, '%'] as const),
  ['ENTERPRISES', '家'],
  ['PS', '人'],
  ['PERS', '人'],
  ...['CNY', 'RMB'].map((code) => [code, '元'] as const),
  ['CNY_10K', '万元'],
  ['CNY_100M', '亿元'],
  ['USD', '美元'],
  ['IX_PREV_MONTH', '上月=100'],
  ['IX_SAME_MONTH', '上年同月=100'],
  ['IX_SAME_PERIOD', '上年同期=100'],
]);

/** By its words; a code that stands alone by what it is known for. */
export function readUnit({ code, label }: CubeCategory): string {
  if (label !== null && parseUnit(label) !== null) return label;
  return BY_CODE.get(code.toUpperCase()) ?? spelledOut(code) ?? label ?? code;
}

/** U_4E07_4EBA: a unit of our own exports, by the numbers of its letters. */
function spelledOut(code: string): string | null {
  const [, letters] = /^U((?:_[0-9A-F]{2,6}){1,40})$/u.exec(code) ?? [];
  if (letters === undefined) return null;
  const points = letters
    .slice(1)
    .split('_')
    .map((one) => parseInt(one, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}

/**
 * A unit taken by a power of ten. Some files say it twice, in the unit and beside it: once is enough.
 * @example multiplyUnit('元', 8) // '亿元'
 */
export function multiplyUnit(unit: string, power: number | null): string | null {
  const known = parseUnit(unit);
  if (power === null || power === 0 || known?.power === power) return unit;
  if (known === null) return null;
  const multiples = multiplesOf(unit).map((word) => parseUnit(word));
  const found = multiples.filter(
    (one) => one?.power === known.power + power && one.factor === known.factor,
  );
  return found.find((one) => one?.word.endsWith(known.word))?.word ?? found[0]?.word ?? null;
}
