import { readdir, stat } from 'node:fs/promises';
import { holdsAlone } from '#server/store/connection.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';

/** Whether another process has a database open. Afterwards what stood in its log stands in the file. */
export async function isOpenElsewhere(file: string): Promise<boolean> {
  try {
    return !holdsAlone(file);
  } catch (error) {
    // A file that SQLite can't read has no locks to ask for.
    if (storeFaultOf(error) !== 'damaged') throw error;
    return isInProcesses(file);
  }
}

/** On Linux: whether a process of one's own, or, for root, of anybody, has the file open. */
async function isInProcesses(file: string): Promise<boolean> {
  const { ino, dev } = await stat(file);
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  for (const id of processes) {
    if (Number(id) === process.pid) continue;
    const handles = await readdir(`/proc/${id}/fd`).catch(() => []);
    for (const handle of handles) {
      const found = await stat(`/proc/${id}/fd/${handle}`).catch(() => null);
      if (found?.ino === ino && found.dev === dev) return true;
    }
  }
  return false;
}
