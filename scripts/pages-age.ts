import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SHELL } from '#server/plugins/pages.ts';

/** Whether the built pages are missing or older than what they are built from. */
export async function arePagesStale(root: string): Promise<boolean> {
  const built = await changedAt(join(root, 'build/web', SHELL));
  if (built === 0) return true;
  // A bundle has pages and nothing to build them from.
  if (!existsSync(join(root, 'web'))) return false;
  const entries = await readdir(join(root, 'web'), { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ['vite.config.ts', 'package.json'].map((name) => join(root, name));
  const changes = await Promise.all([...sources, ...others].map(changedAt));
  return changes.some((change) => change > built);
}

/** In milliseconds; 0 for a file that isn't there. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
