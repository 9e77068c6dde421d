import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.ts';

/** `npm run build`: the pages, as the first start builds them. */
await buildPages(fileURLToPath(new URL('../', import.meta.url)));
