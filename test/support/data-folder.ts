import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterFile } from './after-file.ts';
import { DATA } from './database.ts';

/** An empty folder, removed after the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-data-'));
  afterFile(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** A copy of data/ that a test may change. */
export function copyData(): string {
  const folder = newFolder();
  cpSync(DATA, folder, { recursive: true });
  return folder;
}

/** The file of a copy of data/ whose name begins so. @example fileIn(folder, '附件3') */
export function fileIn(folder: string, name: string): string {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.startsWith(name),
  );
  const [file] = found;
  if (!file || found.length > 1) throw new Error(`${found.length} files begin with ${name}`);
  return join(file.parentPath, file.name);
}

/** Replaces a piece of text that stands in a file exactly once. */
export function editFile(path: string, from: string, to: string): void {
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in ${path}`);
  writeFileSync(path, parts.join(to));
}

/** A tidy CSV. @example writeTidy(folder, ['gdp,leping,2019-01/2019-06,8.2']) */
export function writeTidy(
  folder: string,
  rows: readonly string[],
  head = 'indicator,region,period,value',
): string {
  const file = join(folder, 'tidy.csv');
  writeFileSync(file, [head, ...rows, ''].join('\n'));
  return file;
}
