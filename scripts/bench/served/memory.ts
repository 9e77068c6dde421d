import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** The peak counts from here on; where that can't be asked for, from the start of the process. */
export function forgetPeak(): void {
  try {
    // docs: proc_pid_clear_refs(5), “reset the peak resident set size”.
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not on Linux.
  }
}

interface Memory {
  rss: number;
  peakRss: number;
}

/** Resident memory of this process, in bytes. */
export function readMemory(): Memory {
  const rss = process.memoryUsage.rss();
  return { rss, peakRss: Math.max(rss, process.resourceUsage().maxRSS * 1024) };
}

/** By how much memory grew at most. Each processor counts pages of its own: a peak may read less than what was there. */
export function grownBytes({ rss }: Pick<Memory, 'rss'>, { peakRss }: Memory): number {
  return Math.max(0, peakRss - rss);
}

/** Resident memory of another process, in bytes. */
export function rssOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
