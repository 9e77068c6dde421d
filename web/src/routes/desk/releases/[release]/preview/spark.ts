/** A series as a small line: points in a box, with a gap where a value is missing. */
export interface Spark {
  /** One path a stretch without gaps. */
  paths: string[];
  /** Where the new value stands; null: there is none. */
  last: { x: number; y: number } | null;
}

export const SPARK_WIDTH = 120;
export const SPARK_HEIGHT = 28;
const MARGIN = 4;

/**
 * The line of earlier values and the place of the new one behind them, all on one scale.
 * @example drawSpark([1, 2, null, 3], 9).paths.length // 2
 */
export function drawSpark(history: readonly (number | null)[], value: number | null): Spark {
  const all = [...history, value];
  const known = all.filter((one) => one !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) =>
    round(MARGIN + (index * (SPARK_WIDTH - 2 * MARGIN)) / Math.max(1, all.length - 1));
  const y = (one: number) => {
    const share = high > low ? (one - low) / (high - low) : 0.5;
    return round(SPARK_HEIGHT - MARGIN - share * (SPARK_HEIGHT - 2 * MARGIN));
  };
  const stretches: string[][] = [[]];
  history.forEach((one, index) => {
    if (one === null) stretches.push([]);
    else stretches.at(-1)?.push(`${x(index)} ${y(one)}`);
  });
  const paths = stretches.filter((one) => one.length > 0).map((one) => `M${one.join('L')}`);
  const last = value === null ? null : { x: x(all.length - 1), y: y(value) };
  return { paths, last };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
