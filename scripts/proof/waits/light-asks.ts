import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 5;

/** A light request: what every page asks for first. Milliseconds until its last byte. */
async function askLightly(address: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${address}/api/v1/releases`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`/releases: ${response.status}`);
  return performance.now() - start;
}

/** Light requests, one after the other, until the work is done: how long each waited. */
export async function askWhile(address: string, work: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  const state = { isDone: false };
  const end = work.finally(() => (state.isDone = true));
  while (!state.isDone) {
    waits.push(await askLightly(address));
    await setTimeout(EVERY_MS);
  }
  await end;
  return waits;
}

/** So many, with nothing else to do. */
export async function askAtRest(address: string, count: number): Promise<number[]> {
  const waits: number[] = [];
  while (waits.length < count) {
    waits.push(await askLightly(address));
    await setTimeout(EVERY_MS);
  }
  return waits;
}

/** @param part 0.99, or 1 for the longest */
export function percentile(waits: readonly number[], part: number): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function describeWaits(waits: readonly number[]): string {
  const [middle, late, most] = [0.5, 0.99, 1].map((part) => percentile(waits, part).toFixed(1));
  return `${waits.length} 次：p50 ${middle}，p99 ${late}，最长 ${most} 毫秒`;
}
