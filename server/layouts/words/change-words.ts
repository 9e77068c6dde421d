import { readNumber } from '#server/tables/number.ts';

/** ▲ and △ are falls to some offices and rises to others: they are not read. */
const CHANGE = /^(?:(?<fall>下降|减少|降|↓|▼)|增长|上升|增|升|↑)\s*(?<size>\d.*)$/u;
const NO_CHANGE = /^(?:同比|环比|与上年|与上月)?持平$/u;

/**
 * A change in words, as a decimal with its sign; what is behind the number is still there.
 * @example withSignOf('下降3.2%') // '-3.2%'
 */
export function withSignOf(text: string): string | null {
  if (NO_CHANGE.test(text)) return '0';
  const { fall, size } = CHANGE.exec(text)?.groups ?? {};
  if (size === undefined) return null;
  return fall === undefined ? size : `-${size}`;
}

/** @example isNoChange('持平') // true */
export function isNoChange(text: string): boolean {
  return NO_CHANGE.test(text.trim());
}

const SIGN = '[▲△▽▼↑↓+±约−－-]';
const MUDDLED = new RegExp(
  String.raw`^(?:${SIGN}\s*)?\d[\d.,，、\s]*(?:[十百千]?[万亿]|倍|[%％‰]|个?百分点)?\s*[▲△▽▼↑↓]?$`,
  'u',
);

/** Looks like a figure and can't be read as one: ▲12.5, 6,12, 2.31亿. */
export function isMuddled(text: string): boolean {
  const trimmed = text.trim();
  return MUDDLED.test(trimmed) && readNumber(trimmed) === null;
}
