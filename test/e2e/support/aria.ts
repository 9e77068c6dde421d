import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, '../aria');

/**
 * Compares what a screen reader is told of a part of the page with `test/e2e/aria/<name>.yml`.
 * A new or changed file is written by `npm run test:browser -- -u`, to be read before it is kept.
 */
export async function expectAria(part: Locator, name: string): Promise<void> {
  await expect(`${await part.ariaSnapshot()}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.yml`));
}
