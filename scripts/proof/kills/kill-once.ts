import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { backUp } from '#server/backup/back-up.ts';
import { verifyFile } from '#server/backup/copy-verified.ts';
import type { Random } from '#server/demo/random.ts';
import { sweepFrozen } from '#server/exporting/sweep-frozen.ts';
import { openData } from '#server/open-data.ts';
import { frozenFolder } from '#server/store/frozen-files.ts';
import { listFrozen } from '#server/store/frozen.ts';
import { filesOf, HARMLESS, type Act } from './acts.ts';
import { hasBegun } from './has-begun.ts';
import type { Measured } from './measure-act.ts';
import { startCommand } from './run-command.ts';
import { stateOf, stateOnceOpened, tell } from './state.ts';

export interface Killed {
  wasKilled: boolean;
  isDone: boolean;
  /** It had said that it was done. */
  isAcknowledged: boolean;
  /** A file that nobody asked for. */
  hasLeftover: boolean;
  faults: readonly string[];
}

/** One try in a folder of its own, at a moment by chance: a quarter before it begins to work on files. */
export async function killOnce(
  act: Act,
  measured: Measured,
  { folder, random }: { folder: string; random: Random },
): Promise<Killed> {
  await mkdir(folder);
  const { database, out } = filesOf(folder);
  await copyFile(act.from, database);
  const { child, ended } = startCommand(database, act.call(out));
  await momentOf(measured, random, () => hasBegun(child, folder));
  child.kill('SIGKILL');
  const { code, output } = await ended;
  const isAcknowledged = act.says === '' ? code === 0 : output.includes(act.says);
  const found = await examine(act, measured, folder);
  const isLost = isAcknowledged && !found.isDone;
  await rm(folder, { recursive: true });
  return {
    ...found,
    wasKilled: code === null,
    isAcknowledged,
    faults: [
      ...found.faults,
      ...(isLost ? ['说已办成，却没有办成'] : []),
      ...(code === null || code === 0 ? [] : [`没有被杀，却以 ${code} 结束：${output}`]),
    ],
  };
}

async function momentOf(
  { begunMs, endedMs }: Measured,
  random: Random,
  begun: () => Promise<void>,
): Promise<void> {
  if (random.next() < 0.25) return setTimeout(random.next() * begunMs);
  await begun();
  await setTimeout(random.next() * 1.2 * (endedMs - begunMs));
}

type Found = Pick<Killed, 'isDone' | 'hasLeftover' | 'faults'>;

async function examine(act: Act, measured: Measured, folder: string): Promise<Found> {
  const { database, out } = filesOf(folder);
  const lies = await stateOf(database);
  const opened = await stateOnceOpened(database);
  const { before, after } = measured;
  const faults = [lies.fault, opened.fault].filter((fault) => fault !== null);
  if (![before, after].includes(lies.told)) faults.push('数据库既不是之前的，也不是之后的');
  if (lies.told !== opened.told) faults.push('再次打开后，数据库与打开前不同');
  const names = await readdir(folder);
  const inFrozen = await readdir(frozenFolder(database)).catch(() => []);
  const hasLeftover = [...names, ...inFrozen].some((name) => /\.(?:part|restoring)-/u.test(name));
  const strange = names.filter((name) => !HARMLESS.test(name));
  if (strange.length > 0) faults.push(`留下了 ${strange.join('、')}`);
  const unswept = await sweepLeft(database);
  if (unswept.length > 0) faults.push(`清理之后还有 ${unswept.join('、')}`);
  if (act.makes === 'state') return { isDone: lies.told === after, hasLeftover, faults };
  const wrong = existsSync(out) ? await faultOfFile(out, measured) : null;
  if (wrong !== null) faults.push(wrong);
  const isDone = existsSync(out);
  if (act.makes === 'backup' && !isDone) await backUp(database, out);
  return { isDone, hasLeftover, faults };
}

const HOUR_MS = 3_600_000;

/** What still lies beside what is frozen after a server has looked through it, an hour later. */
async function sweepLeft(database: string): Promise<string[]> {
  const db = await openData(database);
  try {
    await sweepFrozen(db, { days: 90, now: new Date(Date.now() + HOUR_MS) });
    const frozen = (await listFrozen(db)).map(({ hash }) => hash);
    const names = await readdir(frozenFolder(database)).catch(() => []);
    return names.filter((name) => !frozen.includes(name));
  } finally {
    await db.destroy();
  }
}

/** A file that has its name holds all that it should. */
async function faultOfFile(out: string, { bytes, before }: Measured): Promise<string | null> {
  if (bytes !== null) return bytes.equals(await readFile(out)) ? null : '导出的文件不完整';
  const { contentHash, acts } = await verifyFile(out);
  return tell({ contentHash, acts, frozen: [] }) === before ? null : '备份与数据库不同';
}
