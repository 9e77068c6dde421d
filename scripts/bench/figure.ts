/** What was found out by a part. */
export interface Figure {
  /** What was measured, in words that stay the same from run to run. */
  what: string;
  unit: Unit;
  ours: number;
  /** It was given up there: `ours` is the least that it takes. */
  isAtLeast?: true;
  against?: Against;
  note?: string;
}

/** `share`: of a whole that is 1. */
export type Unit = 'ms' | 'bytes' | 'share' | 'times';

/** What it is held against: a floor, another program, the same at rest. */
export interface Against {
  name: string;
  theirs: number;
  /** Ours ÷ theirs: of the medians, and the lowest and highest of pairs that were taken in turn. */
  ratio: number;
  lowest: number;
  highest: number;
}

type Head = Omit<Figure, 'ours' | 'against'> & { against: string };

/** Samples of ours and of what they are held against, taken in turn. */
export function compare(
  { against, ...head }: Head,
  ours: readonly number[],
  theirs: readonly number[],
): Figure {
  const [own, other] = [median(ours), median(theirs)];
  const ratios = ours.map((value, index) => value / (theirs[index] ?? NaN));
  return {
    ...head,
    ours: own,
    against: {
      ...{ name: against, theirs: other, ratio: own / other },
      ...{ lowest: Math.min(...ratios), highest: Math.max(...ratios) },
    },
  };
}

/** What some work cost at a size, in ms. */
export interface Cost {
  size: number;
  cpuMs: number;
}

/** The power by which the last cost grew from the one before it: 1 is linear. Nothing of a single one. */
export function exponentOf(what: string, unit: string, costs: readonly Cost[]): Figure[] {
  const [before, last] = costs.slice(-2);
  if (!before || !last) return [];
  const ours = Math.log(last.cpuMs / before.cpuMs) / Math.log(last.size / before.size);
  const between = `${before.size} to ${last.size} ${unit}`;
  return [{ what: `${what}: exponent, ${between}`, unit: 'times', ours, note: '1 是线性' }];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
