import type { Said } from '#domain/said.ts';
import type { Db } from './database.ts';
import type { FrozenBytes, ReadyFrozen } from './frozen-bytes.ts';
import {
  unzipFrozen,
  type FrozenAs,
  type FrozenContent,
  type FrozenFault,
} from './frozen-files.ts';

/** In a table of the database: all who serve it have them, and its copies do. */
export class FrozenInTable implements FrozenBytes {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  readonly place = 'frozen_content';
  readonly mend: Said = {
    zh: '请从数据库的备份取回表 frozen_content 的这些行；没有备份的，用同样的查询再固定一次。',
    en: 'Bring these rows of the table frozen_content back from a backup of the database; without one, freeze the same query again.',
  };

  async read(as: FrozenAs): Promise<FrozenContent | FrozenFault> {
    const row = await this.#db
      .selectFrom('frozenContent')
      .select('content')
      .where('hash', '=', as.hash)
      .executeTakeFirst();
    if (!row) return 'missing';
    if (row.content.byteLength !== as.storedBytes) return 'changed';
    return (await unzipFrozen(Buffer.from(row.content), as)) ?? 'changed';
  }

  prepare(hash: string, content: Uint8Array): Promise<ReadyFrozen> {
    return Promise.resolve({
      keep: async (trx) => {
        await trx
          .insertInto('frozenContent')
          .values({ hash, content })
          .onConflict((conflict) => conflict.column('hash').doUpdateSet({ content }))
          .execute();
      },
      done: () => undefined,
    });
  }

  removeOthers(hashes: readonly string[]): Promise<void> {
    return hashes.length === 0 ? Promise.resolve() : this.#removeUnneeded();
  }

  sweep(): Promise<void> {
    return this.#removeUnneeded();
  }

  async #removeUnneeded(): Promise<void> {
    await this.#db.transaction().execute((trx) =>
      trx
        .deleteFrom('frozenContent')
        .where('hash', 'not in', (needed) =>
          needed.selectFrom('frozen').select('hash').where('expiredAt', 'is', null),
        )
        .execute(),
    );
  }
}
