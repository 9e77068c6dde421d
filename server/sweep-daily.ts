import type { FastifyInstance } from 'fastify';
import { DAY_MS } from './exporting/frozen-limits.ts';
import { sweepFrozen } from './exporting/sweep-frozen.ts';

/** Lets go what expired of what is frozen, now and once a day. */
export function sweepDaily(app: FastifyInstance, { days }: { days: number }): void {
  const sweep = async () => {
    // What was asked for a moment ago is not written yet.
    await app.lastUsed.flush();
    const expired = await sweepFrozen(app.db, { days, now: app.now() });
    if (expired > 0) app.log.info({ expired }, '固定的内容到期');
  };
  const once = () => {
    sweep().catch((error: unknown) => app.log.error(error));
  };
  once();
  setInterval(once, DAY_MS).unref();
}
