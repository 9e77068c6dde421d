import { readFile } from 'node:fs/promises';
import type { LockedPackages } from './needed-packages.ts';

const LOCK = new URL('../../package-lock.json', import.meta.url);

/** The packages of package-lock.json by their path; that of the project itself is empty. */
export async function readLock(): Promise<LockedPackages> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- npm's own
  const { packages } = JSON.parse(await readFile(LOCK, 'utf8')) as { packages: LockedPackages };
  return packages;
}
