export interface Scale {
  min: number;
  max: number;
  /** Between two lines across. */
  step: number;
}

const SLACK = 1e-9;

/**
 * From round number to round number over some figures, in steps of 1, 2 or 5 at their power of ten: as
 * many lines across as are told, or a few more. Nil is on it where it is near.
 * @example scaleOver([6.2, 15.1], 4) // { min: 0, max: 20, step: 5 }
 * @example scaleOver([8.1, 8.4], 4) // { min: 8.1, max: 8.4, step: 0.1 }
 */
export function scaleOver(figures: readonly number[], lines: number): Scale {
  if (figures.length === 0) return { min: 0, max: 1, step: 1 };
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const isNearNil = low > 0 && low < (high - low) * 0.4;
  const from = isNearNil ? 0 : low;
  const step = stepOver(high - from, lines);
  const [first, last] = [Math.floor(from / step + SLACK), Math.ceil(high / step - SLACK)];
  return {
    min: rounded(first * step),
    max: rounded((last > first ? last : first + 1) * step),
    step,
  };
}

/**
 * Places from the first to the last.
 * @example placesOver([1, 12]) // { min: 1, max: 12, step: 1 }
 */
export function placesOver(places: readonly number[]): Scale {
  const max = Math.max(2, ...places);
  return { min: 1, max, step: [1, 2, 5, 10, 20, 50].find((step) => max / step <= 12) ?? 100 };
}

function stepOver(range: number, lines: number): number {
  const rough = Math.max(range / lines, 0.1);
  const power = 10 ** Math.floor(Math.log10(rough) + SLACK);
  const times = [1, 2, 5, 10].find((one) => one * power >= rough - SLACK) ?? 10;
  return rounded(times * power);
}

/** Adding 0 turns −0 into 0. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/** Where it has its lines. @example ticksOf({ min: 0, max: 10, step: 5 }) // [0, 5, 10] */
export const ticksOf = ({ min, max, step }: Scale): number[] =>
  Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => rounded(min + at * step));

/** Whether it does not begin at nil. */
export const isAxisBroken = ({ min, max }: Scale): boolean => min > 0 || max < 0;

/** @example decimalsOf({ step: 0.5, … }) // 1 */
export const decimalsOf = ({ step }: Scale): number =>
  step >= 1 ? 0 : Math.min(3, Math.ceil(-Math.log10(step) - SLACK));
