import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 2;

/** Until a command has made a file of its own: the log of its database, or what it writes; or has ended. */
export async function hasBegun(child: ChildProcess, folder: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (readdirSync(folder).length > 1) return;
    await setTimeout(EVERY_MS);
  }
}
