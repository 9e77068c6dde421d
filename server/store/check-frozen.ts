import type { Db } from './database.ts';
import type { FrozenBytes } from './frozen-bytes.ts';
import { unzipFrozen, type FrozenFault } from './frozen-files.ts';
import { findFrozen, listFrozen } from './frozen.ts';

/** One that can't be given out. */
export interface FaultyFrozen {
  hash: string;
  fault: FrozenFault;
}

/** Reads all that is frozen, one at a time, and tells which are not what they were. */
export async function* faultyFrozen(
  db: Db,
  bytes: Pick<FrozenBytes, 'read'>,
): AsyncGenerator<FaultyFrozen> {
  for (const frozen of await listFrozen(db)) {
    const found = await bytes.read(frozen);
    if (typeof found === 'string') yield { hash: frozen.hash, fault: found };
  }
  // Of a program before, not moved out yet.
  const inside = await db.selectFrom('frozenInside').select('hash').orderBy('hash').execute();
  for (const { hash } of inside) {
    if (!(await isWholeInside(db, hash))) yield { hash, fault: 'changed' };
  }
}

async function isWholeInside(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom('frozenInside')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirst();
  const frozen = await findFrozen(db, hash);
  return (
    row !== undefined &&
    frozen !== null &&
    (await unzipFrozen(Buffer.from(row.content), frozen)) !== null
  );
}
