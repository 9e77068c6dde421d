import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { kindsHeld } from '#server/store/releases.ts';
import type { DemoLoad } from './generate.ts';

/** What is in a database, as far as a demonstration may touch it. */
export type Contents = 'nothing' | 'synthetic' | 'other';

/** Whatever is not known to be made up counts as real, be it a dictionary alone. */
export async function contentsOf(db: Db): Promise<Contents> {
  const { real, synthetic } = await kindsHeld(db);
  if (synthetic && !real) return 'synthetic';
  return (await latestLoad(db)) === null ? 'nothing' : 'other';
}

/** Loads as any files are loaded, one after the other. @throws when a load is refused */
export async function fillDatabase(
  db: Db,
  loads: Iterable<DemoLoad>,
  progress: (load: DemoLoad) => void,
): Promise<{ loads: number; figures: number }> {
  const sum = { loads: 0, figures: 0 };
  for (const load of loads) {
    progress(load);
    const { problems, observations } = await loadOne(db, load);
    const [problem] = problems;
    if (problem) throw new Refusal(`${load.release} 导入不了：${describe(problem)}`);
    sum.loads += 1;
    sum.figures += observations;
  }
  return sum;
}

async function loadOne(db: Db, { files, at, note }: DemoLoad) {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-demo-'));
  try {
    for (const { path, text } of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    return await loadFiles(db, [folder], { by: 'demo', note, now: at });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function describe({ file, row, found, cure }: TableProblem): string {
  return `${file} 第 ${row ?? '?'} 行：${found}。${cure}`;
}
