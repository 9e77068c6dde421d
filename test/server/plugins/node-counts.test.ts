import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NodeCounts } from '#server/plugins/node-counts.ts';
import type { RequestCount } from '#server/store/counts/request-counts.ts';

const MINUTE = 60_000;
const TOLD_AFTER = 250;

/** What all nodes tell, added up as the database does. */
class Told {
  readonly #kept = new Map<string, { count: number; endsAt: number }>();
  asked = 0;
  isGone = false;

  readonly tell = (told: readonly RequestCount[]): Promise<RequestCount[]> => {
    this.asked += 1;
    if (this.isGone) return Promise.reject(new Error('the primary is gone'));
    const now = Date.now();
    const sums = told.map(({ name, count, leftMs }) => {
      const known = this.#kept.get(name);
      const isOpen = known !== undefined && known.endsAt > now;
      const sum = isOpen ? known : { count: 0, endsAt: now + leftMs };
      sum.count += count;
      this.#kept.set(name, sum);
      return { name, count: sum.count, leftMs: sum.endsAt - now };
    });
    return Promise.resolve(sums);
  };
}

let all: Told;
let logged: unknown[];
beforeEach(() => {
  vi.useFakeTimers();
  all = new Told();
  logged = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () => new NodeCounts(all.tell, (error) => logged.push(error));
const ask = (node: NodeCounts, times: number, name = 'li') => {
  let current = 0;
  for (let time = 0; time < times; time += 1) current = node.add(name, MINUTE).current;
  return current;
};

describe('two nodes', () => {
  test('know of each other a quarter of a second later, and in between only of themselves', async () => {
    const [here, there] = [open(), open()];
    expect([ask(here, 5), ask(there, 3)]).toEqual([5, 3]);
    await vi.advanceTimersByTimeAsync(TOLD_AFTER);
    await vi.advanceTimersByTimeAsync(TOLD_AFTER);
    expect([ask(there, 1), ask(here, 1)]).toEqual([9, 6]);
    await vi.advanceTimersByTimeAsync(TOLD_AFTER);
    expect([ask(here, 1), ask(there, 1)]).toEqual([11, 10]);
  });

  test('end the window of a name together, when the first of them began it', async () => {
    const [here, there] = [open(), open()];
    ask(here, 1);
    await vi.advanceTimersByTimeAsync(20_000);
    ask(there, 1);
    await vi.advanceTimersByTimeAsync(TOLD_AFTER);
    expect(there.add('li', MINUTE)).toEqual({ current: 3, ttl: MINUTE - 20_000 - TOLD_AFTER });
    await vi.advanceTimersByTimeAsync(MINUTE - 20_000);
    expect([ask(here, 1), ask(there, 1)]).toEqual([1, 1]);
  });
});

test('what is counted while the others are told is told the next time, and nothing twice', async () => {
  const sums: number[] = [];
  const slow = new NodeCounts(
    async (told) => {
      const found = await all.tell(told);
      sums.push(...found.map(({ count }) => count));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return found;
    },
    () => undefined,
  );
  ask(slow, 2);
  await vi.advanceTimersByTimeAsync(TOLD_AFTER + 50);
  expect(ask(slow, 3)).toBe(5);
  await vi.advanceTimersByTimeAsync(2 * TOLD_AFTER + 200);
  expect(sums).toEqual([2, 5]);
  expect(ask(slow, 1)).toBe(6);
});

test('without the primary each counts alone, says so once, and tells all when it is back', async () => {
  const [here, there] = [open(), open()];
  all.isGone = true;
  ask(here, 4);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([ask(here, 1), logged.length]).toEqual([5, 1]);
  expect(all.asked).toBeLessThan(6);
  all.isGone = false;
  await vi.advanceTimersByTimeAsync(10_000);
  ask(there, 1);
  await vi.advanceTimersByTimeAsync(TOLD_AFTER);
  expect(ask(there, 1)).toBe(7);
});

test('who asks nothing tells nothing', async () => {
  const node = open();
  ask(node, 1);
  await vi.advanceTimersByTimeAsync(TOLD_AFTER);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(all.asked).toBe(1);
  node.close();
});
