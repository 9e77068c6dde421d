import { readdirSync, readFileSync } from 'node:fs';

/** The kernel tells of other processes in hundredths of a second (`USER_HZ`). */
const TICK_MS = 10;

/** CPU time of this process, all its threads, and all processes that it ever started. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + endedMs(process.pid) + childrenMs(process.pid);
}

/** The same of another process: coarse, so that much must be measured at once. */
export function cpuMsOf(pid: number): number {
  const [user = 0, system = 0] = timesOf(pid);
  return (user + system) * TICK_MS + endedMs(pid) + childrenMs(pid);
}

function childrenMs(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + cpuMsOf(child), 0);
}

/** Of those that ended. */
function endedMs(pid: number): number {
  const [, , user = 0, system = 0] = timesOf(pid);
  return (user + system) * TICK_MS;
}

/** utime, stime, cutime, cstime. docs: proc_pid_stat(5); the name before them may hold anything. */
function timesOf(pid: number): number[] {
  const stat = readKernel(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).map(Number);
}

function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return threadsIn(folder).flatMap((thread) =>
    readKernel(`${folder}/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

function threadsIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty for a process that has ended meanwhile, and where there is no such file system. */
function readKernel(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
