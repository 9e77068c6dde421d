import { loadFiles } from '#server/loading/load.ts';
import type { LoadReport } from '#server/loading/report.ts';
import type { Db } from '#server/store/database.ts';

/** Loads files of ours, in which nothing is wrong. @throws when something is */
export async function loadAll(db: Db, paths: readonly string[]): Promise<LoadReport> {
  const options = { by: 'bench', note: 'synthetic', now: new Date() };
  const report = await loadFiles(db, paths, options);
  const [error] = report.problems.filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`what was made up is refused: ${JSON.stringify(error)}`);
  return report;
}
