import { createBuilder } from 'vite';
import { writePageHeads } from './page-heads.ts';

/**
 * Builds the pages into build/web. Not by Vite's `build()`: that builds one of Kit's environments
 * and never comes to the adapter, which writes the pages.
 */
export async function buildPages(root: string): Promise<void> {
  const builder = await createBuilder({ root, logLevel: 'warn' });
  await builder.buildApp();
  await writePageHeads(root);
}
