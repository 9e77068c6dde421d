import { existsSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_NOTES } from '#domain/own-notes.ts';
import { Refusal } from '#domain/refusal.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { formatProblem } from './print-problems.ts';

/** What the program comes with. */
export const SHIPPED = fileURLToPath(new URL('../data', import.meta.url));

/**
 * Loads a folder into a database that has nothing yet: dictionary, releases and plans, all or nothing.
 * @returns false when it has errors, which are printed @throws Refusal for what is no such folder
 */
export async function loadFirst(db: Db, folder: string): Promise<boolean> {
  requireDataFolder(folder);
  const options = { by: userInfo().username, note: OWN_NOTES.firstStart.zh, now: new Date() };
  const { problems } = await loadFiles(db, [folder], options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.error(errors.map(formatProblem).join('\n'));
  return errors.length === 0;
}

/** Nothing can be read without a dictionary. @throws Refusal */
export function requireDataFolder(folder: string): void {
  if (!existsSync(folder)) {
    throw new Refusal(
      `没有这个文件夹：${folder}。请改正路径（DATA 或 --data），或不写它：先建空的本单位。`,
    );
  }
  if (!statSync(folder).isDirectory()) {
    throw new Refusal(`这不是文件夹：${folder}。请给出装有字典、通报和规划的文件夹，如 data。`);
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    basename(path),
  );
  const missing = ['regions.csv', 'indicators.csv'].filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  throw new Refusal(
    `${folder} 里没有字典（缺 ${missing.join('、')}）。第一次导入要有字典文件夹，各列的说明见 data/dictionary/README.md；还没有字典，可先 npm run init 建空的本单位。`,
  );
}
