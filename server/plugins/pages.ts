import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import plugin from 'fastify-plugin';

/** The page that every address of the app starts from. */
export const SHELL = '200.html';

/** The built pages. Any address that is no file and not the API is one of the app's own. */
export const pages = plugin<{ root: string }>(async (app, { root }) => {
  const shell = join(root, SHELL);
  if (!existsSync(shell)) return;
  const html = await readFile(shell);
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/immutable/');
      const cacheControl = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      void reply.header('cache-control', cacheControl);
    },
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/iu.test(path)) {
      reply.callNotFound();
      return reply;
    }
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  });
});
