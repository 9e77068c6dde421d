import { Refusal } from '#domain/refusal.ts';
import { EXIT } from '../command.ts';
import { arePagesStale } from '../pages-age.ts';
import { runApart } from '../run-apart.ts';

/** Builds the pages where their sources are newer. */
export async function buildStalePages(root: string): Promise<void> {
  if (!(await arePagesStale(root))) return;
  const exitCode = await runApart(new URL('../build.ts', import.meta.url));
  if (exitCode !== EXIT.done) throw new Refusal('页面没有建成，不能量它们。');
}
