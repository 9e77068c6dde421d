import { setTimeout } from 'node:timers/promises';
import { cpuMsOf } from './served/cpu.ts';

const LOOK_EVERY_MS = 200;
/** Where a machine gives a process less than this part of its time, nothing can be measured. */
const LEAST_SHARE = 0.02;

/**
 * Waits for some work until a process has computed for so many seconds; false where it is given up.
 * Of time by the clock a busy machine gives a process what it likes.
 */
export async function endsWithin(
  cpuSeconds: number,
  pid: number,
  work: Promise<unknown>,
): Promise<boolean> {
  const state = { isEnded: false };
  const ended = work.then(() => (state.isEnded = true));
  // What fails after it was given up, with its server, concerns nobody.
  ended.catch(() => null);
  const before = cpuMsOf(pid);
  const last = Date.now() + (cpuSeconds * 1000) / LEAST_SHARE;
  while (cpuMsOf(pid) - before < cpuSeconds * 1000 && Date.now() < last) {
    if (await Promise.race([ended, setTimeout(LOOK_EVERY_MS, false)])) return true;
  }
  return state.isEnded;
}
