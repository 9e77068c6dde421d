import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Said } from '#domain/said.ts';
import type { Db } from './database.ts';
import { thoseThere } from './expire-frozen.ts';
import type { FrozenBytes, ReadyFrozen } from './frozen-bytes.ts';
import {
  nameFrozen,
  readFrozenFile,
  writeFrozenPart,
  type FrozenAs,
  type FrozenContent,
  type FrozenFault,
} from './frozen-files.ts';

const AT_A_TIME = 500;
/** Nobody takes longer to write one. */
const LEFT_BEHIND_MS = 10 * 60_000;

/** In files, each named by its hash. */
export class FrozenInFolder implements FrozenBytes {
  readonly #db: Db;
  readonly #folder: string;

  constructor(db: Db, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  get place(): string {
    return this.#folder;
  }

  readonly mend: Said = {
    zh: '请从备份的 .frozen 文件夹拷回这些文件；没有备份的，用同样的查询再固定一次。',
    en: 'Copy these files back from the .frozen folder of a backup; without one, freeze the same query again.',
  };

  read(as: FrozenAs): Promise<FrozenContent | FrozenFault> {
    return readFrozenFile(this.#folder, as);
  }

  /**
   * The file gets its name while its act alone may write, so that it is never taken for one that belongs to
   * no row; whoever is killed leaves one of these, which the next sweep removes.
   */
  async prepare(hash: string, content: Uint8Array): Promise<ReadyFrozen> {
    const part = await writeFrozenPart(this.#folder, hash, content);
    return {
      keep: () => {
        nameFrozen(part);
        return Promise.resolve();
      },
      done: () => {
        rmSync(part, { force: true });
      },
    };
  }

  /** While this act alone may write, nothing is frozen: a file without a row is nobody's. */
  async removeOthers(names: readonly string[]): Promise<void> {
    const hashes = names.filter((name) => /^[0-9a-f]{64}$/u.test(name));
    if (hashes.length === 0) return;
    await this.#db.transaction().execute(async (trx) => {
      const there = await thoseThere(trx, hashes);
      for (const hash of hashes) {
        if (!there.has(hash)) await rm(join(this.#folder, hash), { force: true, recursive: true });
      }
    });
  }

  async sweep(now: Date): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (let at = 0; at < names.length; at += AT_A_TIME) {
      await this.removeOthers(names.slice(at, at + AT_A_TIME));
    }
    for (const name of names.filter((one) => /^[0-9a-f]{64}\.part-[0-9a-f-]+$/u.test(one))) {
      const part = join(this.#folder, name);
      const found = await stat(part).catch(() => null);
      if (found && now.getTime() - found.mtimeMs > LEFT_BEHIND_MS) await rm(part, { force: true });
    }
  }
}
