import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import plugin from 'fastify-plugin';
import type { DataView } from '#server/view/data-view.ts';
import { createFirstReplies } from './first-replies.ts';
import { officeIn } from './office-in-page.ts';

/** The page that every address of the app starts from. */
export const SHELL = '200.html';
/** The same, with hints of what the overview needs. */
export const FIRST = 'index.html';
const HEAD_END = '</head>';

/** The built pages. Any address that is no file and not the API is one of the app's own. */
export const pages = plugin<{ root: string }>(async (app, { root }) => {
  const shell = join(root, SHELL);
  if (!existsSync(shell)) return;
  const html = await readFile(shell, 'utf8');
  const first = join(root, FIRST);
  const [head = '', body] = (existsSync(first) ? await readFile(first, 'utf8') : html).split(
    HEAD_END,
  );
  // Whatever is wrong with the data, the page comes and says it.
  const shown = (): Promise<DataView | null> => app.view().catch(() => null);
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/immutable/');
      const cacheControl = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      void reply.header('cache-control', cacheControl);
    },
  });
  if (body !== undefined) {
    const firstReplies = createFirstReplies(app);
    app.get('/', { schema: { hide: true } }, async (request, reply) => {
      const replies = await firstReplies(request);
      // What is in it is for whoever asked.
      void reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache');
      return officeIn(`${head}${replies}${HEAD_END}${body}`, await shown());
    });
  }
  // Some ask for it unbidden, before they have read which icon a page names.
  app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) =>
    reply.redirect('/favicon.svg', 301),
  );
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/iu.test(path)) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(officeIn(html, await shown()));
  });
});
