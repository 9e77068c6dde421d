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
  build: { chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
