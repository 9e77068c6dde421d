import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { PROBLEMS } from '#server/problem.ts';
import {
  EventStreams,
  MOST_LISTENERS,
  MOST_OF_ADDRESS,
  write,
} from '#server/routes/event-streams.ts';

const nothing = () => undefined;

afterEach(() => {
  vi.useRealTimers();
});

test('so many may listen, one more is refused in words, until one leaves', async () => {
  const streams = new EventStreams();
  const first = streams.open('10.0.0.1', nothing);
  for (let count = 1; count < MOST_LISTENERS; count += 1) {
    streams.open(`10.0.1.${count}`, nothing);
  }
  expect(() => streams.open('10.0.0.1', nothing)).toThrow(`已有 ${MOST_LISTENERS} 处`);
  expect(PROBLEMS['too-many-listeners'][0]).toBe(503);
  const left = once(first, 'close');
  first.destroy();
  await left;
  expect(() => streams.open('10.0.0.1', nothing)).not.toThrow();
  streams.close();
});

test('one address may not hold them all, and holds no other up', async () => {
  const streams = new EventStreams();
  const first = streams.open('10.0.0.1', nothing);
  for (let count = 1; count < MOST_OF_ADDRESS; count += 1) streams.open('10.0.0.1', nothing);
  expect(() => streams.open('10.0.0.1', nothing)).toThrow(`这个地址已有 ${MOST_OF_ADDRESS} 处`);
  expect(() => streams.open('10.0.0.2', nothing)).not.toThrow();
  const left = once(first, 'close');
  first.destroy();
  await left;
  expect(() => streams.open('10.0.0.1', nothing)).not.toThrow();
  streams.close();
});

test('a silent connection is kept alive by comments', () => {
  vi.useFakeTimers();
  const streams = new EventStreams();
  const stream = streams.open('10.0.0.1', nothing);
  vi.advanceTimersByTime(45_000);
  expect(String(stream.read())).toBe(': \n\n: \n\n');
  streams.close();
});

test('one who does not read is cut off before its events fill the memory', () => {
  const streams = new EventStreams();
  const stream = streams.open('10.0.0.1', nothing);
  for (let sent = 0; sent < 200 && !stream.destroyed; sent += 1) write(stream, 'x'.repeat(1024));
  expect(stream.destroyed).toBe(true);
});

test('closing ends every stream and tells its owner', async () => {
  const streams = new EventStreams();
  const onClose = vi.fn<() => void>();
  const stream = streams.open('10.0.0.1', onClose);
  streams.close();
  stream.resume();
  await once(stream, 'close');
  expect(onClose).toHaveBeenCalledOnce();
  write(stream, 'too late');
});
