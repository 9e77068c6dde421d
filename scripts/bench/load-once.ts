/** One load of a long CSV in a process of its own: `ours` as the program loads, `floor` as bare as it goes. */
import { openDatabase } from '#server/store/database.ts';
import { loadBare, openBare } from './bare-load.ts';
import { loadAll } from './load-all.ts';
import { ownCpuMs } from './served/cpu.ts';
import { forgetPeak, grownBytes, readMemory } from './served/memory.ts';

/** What the process tells its parent. */
export interface LoadedApart {
  rows: number;
  cpuMs: number;
  /** By the clock. */
  ms: number;
  growthBytes: number;
}

const [how = '', file = '', csv = ''] = process.argv.slice(2);

async function measure(work: () => Promise<number>): Promise<LoadedApart> {
  forgetPeak();
  const [cpuMs, memory, start] = [ownCpuMs(), readMemory(), performance.now()];
  const rows = await work();
  const ms = performance.now() - start;
  return { rows, cpuMs: ownCpuMs() - cpuMs, ms, growthBytes: grownBytes(memory, readMemory()) };
}

if (how === 'ours') {
  const db = await openDatabase(file);
  process.send?.(await measure(async () => (await loadAll(db, [csv])).observations));
  await db.destroy();
} else {
  const sqlite = openBare(file);
  process.send?.(await measure(() => loadBare(sqlite, csv)));
  sqlite.close();
}
