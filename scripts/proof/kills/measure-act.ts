import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import { filesOf, type Act } from './acts.ts';
import { hasBegun } from './has-begun.ts';
import { startCommand } from './run-command.ts';
import { stateOf } from './state.ts';

/** What an act does when nobody kills it, and when. */
export interface Measured {
  before: string;
  after: string;
  /** Of the file that it makes, where that is always the same. */
  bytes: Buffer | null;
  /** From its start until it begins to work on files, and until its end. */
  begunMs: number;
  endedMs: number;
}

export async function measureAct(act: Act, folder: string): Promise<Measured> {
  await mkdir(folder);
  const { database, out } = filesOf(folder);
  await copyFile(act.from, database);
  const before = await stateOf(database);
  const start = performance.now();
  const { child, ended } = startCommand(database, act.call(out));
  await hasBegun(child, folder);
  const begunMs = performance.now() - start;
  const { code, output } = await ended;
  const endedMs = performance.now() - start;
  const after = await stateOf(database);
  const wrong = before.fault ?? after.fault ?? (code === 0 ? null : output);
  if (wrong !== null) throw new Refusal(`${act.name} 不被打断也不成：${wrong}`);
  if (!output.includes(act.says)) throw new Refusal(`${act.name} 没有说“${act.says}”：${output}`);
  const bytes = act.makes === 'file' ? await readFile(out) : null;
  return { before: before.told, after: after.told, bytes, begunMs, endedMs };
}
