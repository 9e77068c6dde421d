import { expect, test } from 'vitest';
import { StoreBusy } from '#server/store/store-faults.ts';
import { WRITE_LIMITS, type WriteKind } from '#server/store/writer/write-kind.ts';
import { createWriteQueue } from '#server/store/writer/write-queue.ts';

/** In which order acts that come one after another while one is under way have their turns. */
async function turnsOf(kinds: readonly WriteKind[], limits = WRITE_LIMITS): Promise<number[]> {
  const queue = createWriteQueue(limits);
  const first = await queue.enter('short');
  const had: number[] = [];
  const acts = kinds.map(async (kind, index) => {
    const turn = await queue.enter(kind);
    had.push(index);
    turn.giveBack();
  });
  expect(queue.length()).toBe(kinds.length);
  first.giveBack();
  await Promise.all(acts);
  expect(queue.length()).toBe(0);
  return had;
}

test('short acts go before long ones, and both before bookkeeping', async () => {
  expect(await turnsOf(['bookkeeping', 'long', 'short', 'long', 'short'])).toEqual([2, 4, 1, 3, 0]);
});

test('a long act that has waited long enough goes before a short one that just came', async () => {
  const limits = { ...WRITE_LIMITS, long: { waitMs: 1000, behindMs: 0 } };
  expect(await turnsOf(['long', 'short'], limits)).toEqual([0, 1]);
});

test('who waits too long is told so, and the others keep their turns', async () => {
  const queue = createWriteQueue({ ...WRITE_LIMITS, short: { waitMs: 20, behindMs: 0 } });
  const first = await queue.enter('long');
  const patient = queue.enter('long');
  await expect(queue.enter('short')).rejects.toBeInstanceOf(StoreBusy);
  expect(queue.length()).toBe(1);
  first.giveBack();
  (await patient).giveBack();
  expect((await queue.enter('short')).waitMs).toBeGreaterThan(0);
});

test('no more wait than an office has', async () => {
  const queue = createWriteQueue(WRITE_LIMITS);
  const first = await queue.enter('short');
  const acts = Array.from({ length: 500 }, async () => (await queue.enter('long')).giveBack());
  await expect(queue.enter('short')).rejects.toBeInstanceOf(StoreBusy);
  first.giveBack();
  await Promise.all(acts);
});
