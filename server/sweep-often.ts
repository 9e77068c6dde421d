import type { FastifyInstance } from 'fastify';
import { sweepDrafts } from './desk/sweep-drafts.ts';

const EVERY_MS = 5 * 60_000;

/** Removes drafts that nobody looks at any more, now (a server that was killed leaves some) and again and again. */
export function sweepOften(app: FastifyInstance): void {
  const once = () => {
    sweepDrafts(app.db, app.now()).catch((error: unknown) => app.log.error(error));
  };
  once();
  setInterval(once, EVERY_MS).unref();
}
