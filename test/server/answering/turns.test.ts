import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '#server/answering/turns.ts';

/** Takes turns, and tells in which order they came. */
function turnsOf(lengths: Readonly<Record<string, number>>) {
  const turns = new Turns();
  const order: string[] = [];
  const take = (kind: string) =>
    turns.take(kind, async () => {
      order.push(kind);
      await sleep(lengths[kind]);
    });
  return { turns, order, take };
}

test('what took long waits for what is short, though it was asked before', async () => {
  const { order, take } = turnsOf({ bulletin: 300, releases: 1 });
  await take('releases');
  await Promise.all([take('bulletin'), take('bulletin'), take('bulletin'), take('releases')]);
  // Nothing was known of the bulletin when the three were asked: they go in their order.
  expect(order).toEqual(['releases', 'bulletin', 'bulletin', 'bulletin', 'releases']);
  order.length = 0;
  await Promise.all([take('bulletin'), take('bulletin'), take('bulletin'), take('releases')]);
  expect(order).toEqual(['bulletin', 'releases', 'bulletin', 'bulletin']);
});

test('but not for ever: it is due once it has waited as long as it takes', async () => {
  const { order, take } = turnsOf({ bulletin: 100, releases: 20 });
  await Promise.all([take('bulletin'), take('releases')]);
  order.length = 0;
  const asked = [take('releases'), take('bulletin')];
  // Always one more waits that was asked later.
  for (let at = 0; at < 12; at += 1) {
    asked.push(take('releases'));
    await sleep(15);
  }
  await Promise.all(asked);
  const place = order.indexOf('bulletin');
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(order.length - 1);
});

test('what is thrown goes to whoever asked, and the next has its turn', async () => {
  const { turns, order, take } = turnsOf({ releases: 1 });
  const failed = turns.take('bulletin', () => Promise.reject(new Error('no such release')));
  const next = take('releases');
  await expect(failed).rejects.toThrow('no such release');
  await next;
  expect(order).toEqual(['releases']);
});
