import type { FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { Db } from '#server/store/database.ts';
import { recordsOf } from '#server/store/counts/records-of.ts';
import { limitedAs } from './limits.ts';

const DAY_MS = 86_400_000;
/** Of the newest so many. */
const MOST = 20_000;

export interface DailyMost {
  perDay: number;
  megabytesPerDay: number;
}

/** What one took within a day. */
const Taken = Type.Object({
  /** When the first of these was frozen. Milliseconds since 1970. */
  since: Type.Number(),
  files: Type.Integer(),
  bytes: Type.Number(),
});
type Taken = Static<typeof Taken>;

/**
 * How much one address, account or key has frozen within 24 hours, counted as requests are, but the
 * machine itself too: through a proxy that names nobody, all would be the machine. All nodes of one
 * database count together.
 */
export function createFreezeAllowance(
  { perDay, megabytesPerDay }: DailyMost,
  { db, now }: { db: Db; now: () => Date },
) {
  const records = recordsOf(db, { kind: 'freeze', schema: Taken, lastMs: DAY_MS, most: MOST });
  const mostBytes = megabytesPerDay * 1_000_000;

  /** Counts one more. @returns what takes it back, when nothing came of it @throws too-many-requests */
  return async (request: FastifyRequest, bytes: number): Promise<() => Promise<void>> => {
    const name = limitedAs(request);
    const add = (more: Pick<Taken, 'files' | 'bytes'>) =>
      records.change([name], now(), (known, at) => {
        const taken = takenNow(known.get(name), at);
        const next = {
          ...taken,
          files: Math.max(0, taken.files + more.files),
          bytes: Math.max(0, taken.bytes + more.bytes),
        };
        if (more.files > 0 && (next.files > perDay || next.bytes > mostBytes)) {
          const retryAfter = Math.ceil((taken.since + DAY_MS - at) / 1000);
          throw new Problem('too-many-requests', tell(request, retryAfter), { retryAfter });
        }
        return { kept: new Map([[name, next]]), result: undefined };
      });
    await add({ files: 1, bytes });
    return () => add({ files: -1, bytes: -bytes });
  };

  function tell({ apiKey, actor }: FastifyRequest, seconds: number): Said {
    const hours = Math.ceil(seconds / 3600);
    const [zh, en] = apiKey
      ? ['一个密钥', 'One key']
      : actor
        ? ['一个账号', 'One account']
        : ['一个地址', 'One address'];
    return {
      zh: `${zh} 24 小时内最多固定 ${perDay} 份、共 ${megabytesPerDay} MB，这一份超出了。请约 ${hours} 小时后再试；要引用的，查询地址也行，它带着导入编号（asOf）。`,
      en: `${en} may freeze ${perDay} files of ${megabytesPerDay} MB together within 24 hours, and this one goes beyond it. Try again in about ${hours} ${hours === 1 ? 'hour' : 'hours'}; the address of the query can be cited too, since it carries the number of the load (asOf).`,
    };
  }
}

/** As it stands; of a day that is over, or of a clock that was set back, nothing. */
function takenNow(taken: Taken | undefined, at: number): Taken {
  const isOfToday = taken !== undefined && Math.abs(at - taken.since) < DAY_MS;
  return isOfToday ? taken : { since: at, files: 0, bytes: 0 };
}

export type FreezeAllowance = ReturnType<typeof createFreezeAllowance>;
