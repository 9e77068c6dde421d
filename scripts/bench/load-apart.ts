import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { LoadedApart } from './load-once.ts';
import { messageOf } from './message-of.ts';

/** What is to be loaded, how, and how many rows it has. */
export interface LoadOrder {
  how: 'ours' | 'floor';
  databaseFile: string;
  /** A file, or a folder. */
  path: string;
  rows: number;
}

/** Loads in a process of its own. @throws unless all rows were */
export async function loadApart({
  how,
  databaseFile,
  path,
  rows,
}: LoadOrder): Promise<LoadedApart> {
  const script = new URL('load-once.ts', import.meta.url);
  const child = fork(script, [how, databaseFile, path]);
  const loaded = await messageOf<LoadedApart>(child);
  if (child.exitCode === null) await once(child, 'exit');
  if (loaded.rows !== rows) throw new Error(`${loaded.rows} of ${rows} rows were loaded`);
  return loaded;
}
