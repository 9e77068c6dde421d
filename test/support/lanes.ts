import { openLanes, type Lanes } from '#server/answering/lanes.ts';
import { openServed, writingOf, type Db } from '#server/store/database.ts';

export interface Served {
  db: Db;
  lanes: Lanes;
  /** Lines of the lanes' log. */
  log: string[];
}

/** A database as a server has it, with the threads that answer from it. Both are to be closed. */
export async function serve(file: string, idleMs?: number): Promise<Served> {
  const db = await openServed(file);
  const log: string[] = [];
  const lanes = openLanes({
    options: { database: file, logLevel: 'warn' },
    writing: writingOf(db),
    log: (line) => void log.push(line),
    ...(idleMs !== undefined && { idleMs }),
  });
  await lanes.opened;
  return { db, lanes, log };
}
