/** Our way and the floor to hold it against: the least that the same result could cost. */
export interface Contest {
  ours: () => Promise<number>;
  floor: () => Promise<number>;
}

export interface Comparison {
  oursMs: number;
  floorMs: number;
  ratio: number;
}

/**
 * Runs both in turn, so that what else the machine does falls on both, and compares their medians.
 * Each side measures itself and answers with milliseconds.
 */
export async function compare({ ours, floor }: Contest, rounds: number): Promise<Comparison> {
  const [own, least]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await ours());
    least.push(await floor());
  }
  const [oursMs, floorMs] = [median(own), median(least)];
  return { oursMs, floorMs, ratio: oursMs / floorMs };
}

/** Milliseconds that some work takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
