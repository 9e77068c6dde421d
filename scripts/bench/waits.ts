import { setTimeout } from 'node:timers/promises';
import { LIGHT } from './answer.ts';
import type { Figure } from './figure.ts';
import type { Client } from './served/client.ts';

const EVERY_MS = 5;

/**
 * How long light requests wait, in ms, one after the other until some work ends.
 * @param work gives false when it is given up: what then still waits counts as far as it did
 */
export async function askUntil(client: Client, work: Promise<boolean>): Promise<number[]> {
  const waits: number[] = [];
  const state = { isDone: false };
  const givenUp = new Promise<null>((resolve, reject) => {
    work.then((isEnded) => {
      state.isDone = true;
      if (!isEnded) resolve(null);
    }, reject);
  });
  while (!state.isDone) {
    const start = performance.now();
    const asked = client.drain(LIGHT);
    // What fails after it was given up, with its server, concerns nobody.
    asked.catch(() => null);
    const received = await Promise.race([asked, givenUp]);
    waits.push(received?.ms ?? performance.now() - start);
    await setTimeout(EVERY_MS);
  }
  return waits.flatMap(withUnasked);
}

/**
 * One who waits asks nothing meanwhile: those who would have come then are added, each with what was
 * left of the wait. Else a server that stands still for a minute has a single long wait among thousands.
 * source: Gil Tene, HdrHistogram, “coordinated omission”
 */
export function withUnasked(wait: number): number[] {
  const count = Math.max(1, Math.ceil(wait / EVERY_MS));
  return Array.from({ length: count }, (_, index) => wait - index * EVERY_MS);
}

const PARTS = [
  ['p50', 0.5],
  ['p99', 0.99],
  ['max', 1],
] as const;

interface Waits {
  busy: readonly number[];
  idle: readonly number[];
  /** False: what they waited beside was given up, and these are the least. */
  isEnded: boolean;
}

/** Middle, late and longest wait, each against the same at rest. */
export function* compareWaits(what: string, { busy, idle, isEnded }: Waits): Generator<Figure> {
  for (const [name, part] of PARTS) {
    const [ours, theirs] = [percentile(busy, part), percentile(idle, part)];
    const ratio = ours / theirs;
    const against = { name: 'at rest', theirs, ratio, lowest: ratio, highest: ratio };
    const head = { what: `${what}: ${name}`, unit: 'ms' } as const;
    yield { ...head, ours, against, ...(!isEnded && { isAtLeast: true }) };
  }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
