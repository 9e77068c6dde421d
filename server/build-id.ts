import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the program is: the hash of its sources and of the packages it stands on, and of settings that
 * its answers show. The same at every start of the same program, wherever it lies; a version would
 * change too rarely, and a commit is not known where there is no git.
 */
export function buildId(root: string, settings: readonly string[] = []): string {
  const hash = createHash('sha256');
  const sources = ['domain', 'server'].flatMap((folder) => listSources(root, folder)).toSorted();
  for (const file of [...sources, 'package.json', 'package-lock.json']) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash
    .update(JSON.stringify([process.versions.node, ...settings]))
    .digest('hex')
    .slice(0, 12);
}

function listSources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}
