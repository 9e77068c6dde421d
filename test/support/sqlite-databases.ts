import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterFile } from './after-file.ts';

/** A path for a new database; the file is removed after the tests. */
export function newSqlite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-test-'));
  afterFile(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'tongbao.sqlite');
}

/** One that is filled once. Gives what makes a copy of it, and what filling it left. */
export async function fillSqlite<Left>(fill: (file: string) => Promise<Left>) {
  const filled = newSqlite();
  const left = await fill(filled);
  const bytes = readFileSync(filled);
  const copy = (): Promise<string> => {
    const file = newSqlite();
    writeFileSync(file, bytes);
    return Promise.resolve(file);
  };
  return { copy, left };
}
