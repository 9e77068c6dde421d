import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPageHeads } from '#server/plugins/page-heads.ts';
import { SHELL } from '#server/plugins/pages.ts';

const built = fileURLToPath(new URL('../../build/web', import.meta.url));

/** Kilobytes of scripts and of styles as they are sent, and how many files they are: some 3 % more than they are now. */
const MOST = [
  // What every page stands on: an address of no page has nothing else.
  { path: '/none', js: 64, css: 10, files: 12 },
  { path: '/', js: 99, css: 13, files: 19 },
  { path: '/indicators/gdp', js: 114, css: 13, files: 19 },
  { path: '/regions/leping', js: 98, css: 13, files: 19 },
  { path: '/data', js: 105, css: 13, files: 19 },
];

test.each(MOST)('$path is sent with no more than it may weigh', async ({ path, ...most }) => {
  const named = (await readFile(join(built, SHELL), 'utf8')) + (await readPageHeads(built))(path);
  const files = new Set(
    [...named.matchAll(/(?:href=|import\()"\/(_app\/[^"]+)"/gu)].map(([, file = '']) => file),
  );
  const kilobytes = async (ending: string) => {
    const ofKind = [...files].filter((file) => file.endsWith(ending));
    const sizes = await Promise.all(ofKind.map((file) => sentBytes(file)));
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  };
  const weighed = { js: await kilobytes('.js'), css: await kilobytes('.css'), files: files.size };
  expect(weighed.js).toBeLessThanOrEqual(most.js);
  expect(weighed.css).toBeLessThanOrEqual(most.css);
  expect(weighed.files).toBeLessThanOrEqual(most.files);
});

/** Files that packing would not make smaller are sent as they are. */
async function sentBytes(file: string): Promise<number> {
  const packed = await stat(join(built, `${file}.br`)).catch(() => null);
  return (packed ?? (await stat(join(built, file)))).size;
}
