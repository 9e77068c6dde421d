import { threadId } from 'node:worker_threads';
import { sql } from 'kysely';
import { insertAlias } from '#server/store/aliases.ts';
import { DamagedColumn } from '#server/store/damaged-column.ts';
import { WriterAct } from '#server/store/writer/writer-act.ts';

/* Acts as the desk has them, for the thread that writes to find here. */

const { url } = import.meta;

export const REMEMBER = new WriterAct(
  url,
  'REMEMBER',
  async (trx, { alias, at }: { alias: string; at: Date }) => {
    const row = { kind: 'indicator', alias, id: 'gdp', by: 'li', at: at.toISOString() } as const;
    await insertAlias(trx, row);
    const kept = await trx.selectFrom('alias').select('alias').execute();
    return { threadId, kept, at };
  },
);

export const BREAK = new WriterAct(url, 'BREAK', async (trx, _input: null) => {
  await insertAlias(trx, { kind: 'indicator', alias: '丙', id: 'gdp', by: 'li', at: '2026' });
  await sql`insert into load (id) values (1)`.execute(trx);
});

export const FIND_DAMAGE = new WriterAct(url, 'FIND_DAMAGE', (_trx, column: string) =>
  Promise.reject(new DamagedColumn(`the database is damaged: ${column}`)),
);

export const SLIP = new WriterAct(url, 'SLIP', (_trx, _input: null) =>
  Promise.reject(new RangeError('a slip')),
);

/** Under another name than it says. */
export const MISNAMED = new WriterAct(url, 'ELSEWHERE', (_trx, _input: null) => Promise.resolve());
