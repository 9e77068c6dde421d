import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { endsWithin } from '#scripts/bench/give-up.ts';
import { cpuMsOf, ownCpuMs } from '#scripts/bench/served/cpu.ts';

/** A process that ends when it has computed for 300 ms, however long that takes. */
const COMPUTES = 'for (let sum = 0; process.cpuUsage().user < 300_000; ) sum += Math.sqrt(sum + 1)';

describe('what a process has computed', () => {
  test('holds what the processes did that it started, also when they have ended', async () => {
    const [own, seen] = [ownCpuMs(), cpuMsOf(process.pid)];
    await promisify(execFile)(process.execPath, ['-e', COMPUTES]);
    expect(ownCpuMs() - own).toBeGreaterThan(280);
    expect(cpuMsOf(process.pid) - seen).toBeGreaterThan(280);
  });

  test('is nothing of a process that is not there', () => {
    expect(cpuMsOf(2 ** 22 + 1)).toBe(0);
  });
});

describe('work is waited for', () => {
  test('until it ends', async () => {
    expect(await endsWithin(60, process.pid, Promise.resolve('done'))).toBe(true);
  });

  test('or until a process has computed for so long', async () => {
    const never = new Promise<never>(() => undefined);
    expect(await endsWithin(0, process.pid, never)).toBe(false);
  });

  test('and its fault is told', async () => {
    const fails = Promise.reject(new Error('refused'));
    await expect(endsWithin(60, process.pid, fails)).rejects.toThrow('refused');
  });
});
