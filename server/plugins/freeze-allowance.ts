import type { FastifyRequest } from 'fastify';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import { limitedAs } from './limits.ts';

const DAY_MS = 86_400_000;
/** More than so many are looked through for those whose day is over. */
const MANY = 1000;

export interface DailyMost {
  perDay: number;
  megabytesPerDay: number;
}

interface Taken {
  /** When the first of these was frozen. */
  since: number;
  files: number;
  bytes: number;
}

/**
 * How much one address, account or key has frozen within 24 hours, counted as requests are, but the
 * machine itself too: through a proxy that names nobody, all would be the machine.
 */
export function createFreezeAllowance({ perDay, megabytesPerDay }: DailyMost, now: () => Date) {
  const byName = new Map<string, Taken>();
  const mostBytes = megabytesPerDay * 1_000_000;

  function takenBy(name: string): Taken {
    const at = now().getTime();
    const isOver = ({ since }: Taken) => at - since >= DAY_MS;
    if (byName.size > MANY)
      for (const [one, taken] of byName) if (isOver(taken)) byName.delete(one);
    const known = byName.get(name);
    if (known && !isOver(known)) return known;
    const fresh = { since: at, files: 0, bytes: 0 };
    byName.set(name, fresh);
    return fresh;
  }

  /** Counts one more. @returns what takes it back, when nothing came of it @throws too-many-requests */
  return (request: FastifyRequest, bytes: number): (() => void) => {
    const taken = takenBy(limitedAs(request));
    if (taken.files + 1 > perDay || taken.bytes + bytes > mostBytes) {
      const retryAfter = Math.ceil((taken.since + DAY_MS - now().getTime()) / 1000);
      throw new Problem('too-many-requests', tell(request, retryAfter), { retryAfter });
    }
    taken.files += 1;
    taken.bytes += bytes;
    return () => {
      taken.files -= 1;
      taken.bytes -= bytes;
    };
  };

  function tell({ apiKey, actor }: FastifyRequest, seconds: number): Said {
    const hours = Math.ceil(seconds / 3600);
    const [zh, en] = apiKey
      ? ['一个密钥', 'One key']
      : actor
        ? ['一个账号', 'One account']
        : ['一个地址', 'One address'];
    return {
      zh: `${zh} 24 小时内最多固定 ${perDay} 份、共 ${megabytesPerDay} MB，这一份超出了。请约 ${hours} 小时后再试；要引用的，查询地址也行，它带着装载编号（asOf）。`,
      en: `${en} may freeze ${perDay} files of ${megabytesPerDay} MB together within 24 hours, and this one goes beyond it. Try again in about ${hours} ${hours === 1 ? 'hour' : 'hours'}; the address of the query can be cited too, since it carries the number of the load (asOf).`,
    };
  }
}
export type FreezeAllowance = ReturnType<typeof createFreezeAllowance>;
