import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program of nginx, which Debian keeps where `PATH` may not look; null: there is none. */
export function findNginx(): string | null {
  const folders = ['/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, 'nginx')).find(existsSync) ?? null;
}
