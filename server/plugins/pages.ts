import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { DataView } from '#server/view/data-view.ts';
import { createFirstReplies } from './first-replies.ts';
import { officeIn } from './office-in-page.ts';
import { readPageHeads } from './page-heads.ts';

/** The page that every address of the app starts from. */
export const SHELL = '200.html';
const HEAD_END = '</head>';
const APP = '<div id="app">';

/** The built pages. Any address that is no file and not the API is one of the app's own. */
export const pages = plugin<{ root: string }>(async (app, { root }) => {
  const shell = join(root, SHELL);
  if (!existsSync(shell)) return;
  const html = await readFile(shell, 'utf8');
  const headOf = await readPageHeads(root);
  const firstReplies = createFirstReplies(app);
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
  // Some ask for it unbidden, before they have read which icon a page names.
  app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) =>
    reply.redirect('/favicon.svg', 301),
  );
  const document = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/iu.test(path)) {
      reply.callNotFound();
      return reply;
    }
    const { sight, replies } = await firstReplies(request).catch(() => ({
      sight: '',
      replies: '',
    }));
    const head = `${headOf(path)}${HEAD_END}`;
    // What is in it is for whoever asked.
    void reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache');
    return officeIn(
      // What is seen comes first: the answers, many times as long, are for the program.
      html.replace(HEAD_END, () => head).replace(APP, () => `${sight}${replies}${APP}`),
      await shown(),
    );
  };
  for (const path of ['/', '/*']) app.get(path, { schema: { hide: true } }, document);
});
