import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../../docs/another-city');

/** A picture of the guide docs/another-city.md, taken anew with UPDATE_PICTURES=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_PICTURES !== '1') return;
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
