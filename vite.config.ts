import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Rolldown } from 'vite';

/**
 * Kit's own client keeps its order: drawn in, it reads its version before the page has told it, finds
 * another one on the server at the first error, and loads the page again without end.
 */
const SHARED =
  /web\/src\/(lib\/|routes\/[^/+]+\.ts$)|domain\/|node_modules\/(?!echarts|zrender|@sveltejs\/kit)/;
/** The frame of every page, and the page where people arrive. */
const FIRST = /web\/src\/routes\/(\+layout|\(overview\)\/)/;

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
            // Few files: a hundred small ones cost a phone more than their bytes.
            codeSplitting: {
              groups: [
                {
                  name: (id, context) => (isOfFirst(id, context) ? 'first' : null),
                  test: SHARED,
                  priority: 1,
                },
                { name: 'shared', test: SHARED, minShareCount: 4 },
              ],
            },
          },
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

/** Whether the first page stands on a module; not on what it fetches only when that is asked for. */
function isOfFirst(
  id: string,
  context: Rolldown.ChunkingContext,
  seen = new Set<string>(),
): boolean {
  if (FIRST.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = context.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isOfFirst(importer, context, seen));
}
