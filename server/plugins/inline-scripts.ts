import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The scripts that stand in pages, as a policy names them: by the hash of each. Data in a script element
 * is never run and needs no leave.
 */
export function hashInlineScripts(root: string, files: readonly string[]): string[] {
  const pages = files.map((file) => join(root, file)).filter((path) => existsSync(path));
  const scripts = pages.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(SCRIPT)]);
  const run = scripts.filter(
    ([, attributes = '']) => !/\bsrc=|type="application\//u.test(attributes),
  );
  const hashes = run.map(([, , text = '']) => createHash('sha256').update(text).digest('base64'));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gu;
