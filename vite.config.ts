import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ pages: 'build/web', fallback: '200.html' }),
      files: { src: 'web/src', assets: 'web/static' },
      outDir: '.svelte-kit',
      // The start script stands inside the page, so the page itself says which script may run.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
    }),
  ],
  // The charts' library, loaded only where a chart stands.
  build: {
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What many pages share comes in one file: a hundred small ones cost a phone more than their bytes.
        // Kit's own client keeps its order: drawn in, it reads its version before the page has told it,
        // finds another one on the server at the first error, and loads the page again without end.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /web\/src\/lib\/|node_modules\/(?!echarts|zrender|@sveltejs\/kit)/,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
