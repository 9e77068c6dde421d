import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ExportSpool, type SpoolLimits } from '#server/exporting/export-spool.ts';
import type { Put } from '#server/exporting/growing-file.ts';

const MEGABYTE = 1_000_000;

function open(limits: Partial<SpoolLimits> = {}) {
  const clock = { now: new Date('2026-03-01T00:00:00Z') };
  const spool = new ExportSpool({ megabytes: 10, hours: 24, ...limits, now: () => clock.now });
  /** An export of so many megabytes, read to its end. */
  const keep = async (key: string | null, megabytes: number) => {
    const file = spool.begin(key, { rows: null, isShort: false, write: write(megabytes) });
    const { length } = await buffer(file.read());
    return length;
  };
  const isThere = (key: string) => {
    const file = spool.join(key);
    file?.leave();
    return file !== null;
  };
  return { spool, clock, keep, isThere };
}

const write = (megabytes: number) => async (put: Put) => {
  for (let no = 0; no < megabytes; no += 1) await put(Buffer.alloc(MEGABYTE, no));
  return { rows: 1, bytes: megabytes * MEGABYTE, digest: Buffer.from('digest') };
};

test('what was read to its end is kept for whoever asks again, with what it came to', async () => {
  const { spool, keep } = open();
  await keep('a', 2);
  const again = spool.join('a');
  expect(again?.written()).toMatchObject({ bytes: 2 * MEGABYTE });
  expect(again && (await buffer(again.read({ start: MEGABYTE })))).toEqual(
    Buffer.alloc(MEGABYTE, 1),
  );
  await spool.close();
  expect(spool.bytes).toBe(0);
});

test('when there is no room, what nobody asked for the longest goes first', async () => {
  const { spool, keep, isThere } = open();
  for (const key of ['a', 'b', 'c']) await keep(key, 3);
  expect(isThere('a')).toBe(true);
  // 3 + 3 + 3 + 2 are more than 10: b was not asked for since.
  await keep('d', 2);
  expect(['a', 'b', 'c', 'd'].map(isThere)).toEqual([true, false, true, true]);
  await spool.close();
});

test('what somebody reads stays, and then more passes through than is kept', async () => {
  const { spool, keep, isThere } = open();
  await keep('a', 8);
  const reading = spool.join('a');
  expect(await keep('b', 6)).toBe(6 * MEGABYTE);
  expect([isThere('a'), isThere('b')]).toEqual([true, false]);
  expect(reading && (await buffer(reading.read())).length).toBe(8 * MEGABYTE);
  await spool.close();
});

test('goes after its time, and is found no more before it is gone', async () => {
  const { spool, clock, keep, isThere } = open({ hours: 2 });
  await keep('a', 1);
  clock.now = new Date('2026-03-01T02:00:00Z');
  expect(isThere('a')).toBe(true);
  clock.now = new Date('2026-03-01T02:00:01Z');
  expect(isThere('a')).toBe(false);
  await spool.close();
});

test('what has no key is nobody else’s and goes with its reader', async () => {
  const { spool, keep } = open();
  await keep(null, 1);
  await expect.poll(() => spool.bytes).toBe(0);
  expect(spool.join(null)).toBe(null);
});

test('what failed is begun anew', async () => {
  const { spool, keep } = open();
  const fail = () => Promise.reject(new Error('refused'));
  const failed = spool.begin('a', { rows: null, isShort: false, write: fail });
  await expect(failed.ended).rejects.toThrow('refused');
  failed.leave();
  expect(await keep('a', 1)).toBe(MEGABYTE);
  await spool.close();
});

test('so many are open at once and no more', async () => {
  const { spool, keep, isThere } = open({ megabytes: 1000 });
  for (let no = 0; no < 201; no += 1) await keep(`${no}`, 0);
  expect([isThere('0'), isThere('1'), isThere('200')]).toEqual([false, true, true]);
  await spool.close();
});
