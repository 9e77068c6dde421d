import { afterAll, describe, expect, test } from 'vitest';
import { createPool } from '#server/parsing/pool.ts';
import type { HARMLESS } from './harmless-child.ts';

const entry = new URL('harmless-child.ts', import.meta.url);
const options = { entry, size: 2, waiting: 2, seconds: 20, megabytes: 400 };
const pool = createPool<typeof HARMLESS>(options);
const strict = createPool<typeof HARMLESS>({ ...options, size: 1, seconds: 0.5 });
const small = createPool<typeof HARMLESS>({ ...options, size: 1, megabytes: 250 });
afterAll(() => {
  pool.close();
  small.close();
  strict.close();
});

test('a job gives back what it was given, bytes and maps too', async () => {
  const value = { bytes: Buffer.from('通报'), map: new Map([['a', 1]]), nothing: null };
  expect(await pool.run('echo', value)).toEqual(value);
});

test('a child does one job after the other', async () => {
  const first = await pool.run('wait', 1);
  expect(await pool.run('wait', 1)).toBe(first);
});

test('jobs are shared among children, and the rest wait', async () => {
  const pids = await Promise.all([1, 2, 3, 4].map(() => pool.run('wait', 50)));
  expect(new Set(pids).size).toBe(2);
});

test('what is too much to wait is refused, and what waits is done', async () => {
  const jobs = [1, 2, 3, 4, 5].map(() => pool.run('wait', 50));
  const outcomes = await Promise.allSettled(jobs);
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 4 }, () => 'fulfilled'),
    'rejected',
  ]);
  expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'too-busy' } });
});

test('a child sees no key of the server', async () => {
  process.env['TONGBAO_TEST_KEY'] = 'secret';
  const own = createPool<typeof HARMLESS>(options);
  const seen = await own.run('environment', undefined);
  own.close();
  delete process.env['TONGBAO_TEST_KEY'];
  expect(seen).not.toContain('TONGBAO_TEST_KEY');
});

describe('a job is ended', () => {
  const cases = [
    {
      name: 'that computes too long',
      run: () => strict.run('compute', 10_000),
      reason: 'time',
    },
    { name: 'that waits too long', run: () => strict.run('wait', 10_000), reason: 'time' },
    {
      name: 'that takes too much memory, outside the heap',
      run: () => small.run('allocate', 600),
      reason: 'memory',
    },
    { name: 'whose process goes away', run: () => strict.run('leave', undefined), reason: 'ended' },
    { name: 'that throws', run: () => strict.run('fail', undefined), reason: 'fault' },
  ];
  test.for(cases)('$name, and the next is done', async ({ run, reason }) => {
    await expect(run()).rejects.toMatchObject({ name: 'JobStopped', reason });
    expect(await strict.run('echo', 'next')).toBe('next');
  });

  test('and those that wait behind it are done', async () => {
    const [ended, ...others] = await Promise.allSettled([
      strict.run('compute', 10_000),
      strict.run('echo', 1),
      strict.run('echo', 2),
    ]);
    expect(ended).toMatchObject({ reason: { reason: 'time' } });
    expect(others).toMatchObject([{ value: 1 }, { value: 2 }]);
  });
});

test('a child that has grown large makes way for a fresh one', async () => {
  const first = await small.run('wait', 1);
  await small.run('allocate', 100);
  expect(await small.run('wait', 1)).not.toBe(first);
});

test('closing ends who works, and a later job starts anew', async () => {
  const own = createPool<typeof HARMLESS>(options);
  const job = own.run('wait', 10_000);
  own.close();
  await expect(job).rejects.toMatchObject({ name: 'JobStopped' });
  expect(await own.run('echo', 1)).toBe(1);
  own.close();
});
