import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turns } from '#server/answering/turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes turns, and tells in which order they came. */
function turnsOf(lengths: Readonly<Record<string, number>>) {
  const turns = new Turns();
  const order: string[] = [];
  const take = (kind: string) =>
    turns.take(kind, async () => {
      order.push(kind);
      await new Promise((resolve) => setTimeout(resolve, lengths[kind]));
    });
  return { turns, order, take };
}

/** Lets time pass until all is done. */
async function until(asked: readonly Promise<void>[]): Promise<void> {
  const done = Promise.all(asked);
  await vi.runAllTimersAsync();
  await done;
}

test('what took long waits for what is short, though it was asked before', async () => {
  const { order, take } = turnsOf({ bulletin: 300, releases: 1 });
  await until([take('releases')]);
  await until([take('bulletin'), take('bulletin'), take('bulletin'), take('releases')]);
  // Nothing was known of the bulletin when the three were asked: they go in their order.
  expect(order).toEqual(['releases', 'bulletin', 'bulletin', 'bulletin', 'releases']);
  order.length = 0;
  await until([take('bulletin'), take('bulletin'), take('bulletin'), take('releases')]);
  expect(order).toEqual(['bulletin', 'releases', 'bulletin', 'bulletin']);
});

test('but not for ever: it is due once it has waited as long as it takes', async () => {
  const { order, take } = turnsOf({ bulletin: 100, releases: 20 });
  await until([take('bulletin'), take('releases')]);
  order.length = 0;
  const asked = [take('releases'), take('bulletin')];
  // Always one more waits that was asked later.
  for (let at = 0; at < 12; at += 1) {
    asked.push(take('releases'));
    await vi.advanceTimersByTimeAsync(15);
  }
  await until(asked);
  // Due at 100. At 140 seven are done, and what was asked at 90 is due at 110.
  expect(order.indexOf('bulletin')).toBe(7);
  expect(order).toHaveLength(14);
});

test('what is thrown goes to whoever asked, and the next has its turn', async () => {
  const { turns, order, take } = turnsOf({ releases: 1 });
  const failed = turns.take('bulletin', () => Promise.reject(new Error('no such release')));
  const next = take('releases');
  await expect(failed).rejects.toThrow('no such release');
  await until([next]);
  expect(order).toEqual(['releases']);
});
