import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Rolldown } from 'vite';

/** What every page stands on: the frame around it, the page for errors, Kit's client, which Kit fetches by itself. */
const FRAME = /web\/src\/routes\/\+(?:layout|error)\.|kit\/src\/runtime\/client\/client-entry\.js$/;
/**
 * What Kit starts by: it tells its client the version before anything reads that. In one file with the client,
 * that would find another version on the server at the first error, and load the page again without end.
 */
const START = /kit\/src\/runtime\/client\/payload\.js$|vite\/preload-helper/;
/** Kit fetches these by their own names. */
const ENTRY = /kit\/src\/runtime\/client\/(?:client-)?entry\.js$/;
const OURS = /web\/src\/|domain\/|node_modules\/(?!echarts|zrender)/;
const PAGE = '/+page.svelte';
/** Where most people arrive, each with what few others share with it in one file. */
const ARRIVALS = new Map([
  ['overview', '/(overview)/'],
  ['indicator', '/indicators/[id]/'],
  ['region', '/regions/[id]/'],
  ['data', '/routes/data/'],
]);
/** Pages from which on what they share is fetched by all. */
const MANY = 8;

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ pages: 'build/web', fallback: '200.html', precompress: true }),
      files: { src: 'web/src', assets: 'web/static' },
      outDir: '.svelte-kit',
      // The start script stands inside the page, so the page itself says which script may run.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
    }),
  ],
  // The charts' library, loaded only where a chart stands.
  build: { chunkSizeWarningLimit: 700 },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // Few files: six are fetched at a time, and on a slow line each six cost as much as 20 kB. What the
            // files of a later group stand on is in an earlier one, or loaded by all the same pages.
            codeSplitting: {
              groups: [
                { name: 'start', test: START, priority: 3 },
                { name: nameFrame, debugName: 'frame', test: OURS, priority: 2 },
                { name: nameShared, debugName: 'shared', test: OURS, priority: 1 },
                { name: nameArrival, debugName: 'arrival', test: OURS },
              ],
            },
          },
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

function nameFrame(id: string, context: Rolldown.ChunkingContext): string | null {
  const isOfFrame = [...importersOf(id, context)].some((file) => FRAME.test(file));
  return isOfFrame && !ENTRY.test(id) ? 'frame' : null;
}

function nameShared(id: string, context: Rolldown.ChunkingContext): string | null {
  const pages = pagesOf(id, context);
  return pages.length >= MANY || arrivalsOf(pages).length > 1 ? 'shared' : null;
}

function nameArrival(id: string, context: Rolldown.ChunkingContext): string | null {
  const pages = pagesOf(id, context);
  return pages.length > 1 ? (arrivalsOf(pages)[0] ?? null) : null;
}

const pagesOf = (id: string, context: Rolldown.ChunkingContext): string[] =>
  [...importersOf(id, context)].filter((file) => file.endsWith(PAGE));
const arrivalsOf = (pages: readonly string[]): string[] =>
  [...ARRIVALS].flatMap(([name, place]) =>
    pages.some((page) => page.includes(place)) ? [name] : [],
  );

/** A module, and all that import it; not what fetches it only when that is asked for. */
function importersOf(id: string, context: Rolldown.ChunkingContext): Set<string> {
  const above = new Set([id]);
  // A set goes on to what is added on the way.
  for (const file of above) {
    for (const importer of context.getModuleInfo(file)?.importers ?? []) above.add(importer);
  }
  return above;
}
