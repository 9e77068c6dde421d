import { touchKey } from '#server/store/api-keys.ts';
import type { Db } from '#server/store/database.ts';
import { touchFrozen } from '#server/store/frozen.ts';
import { touchSession } from '#server/store/sessions.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';

/** What is used again and again, by the id under which it is stored. */
export type UsedKind = 'session' | 'key' | 'frozen';

/**
 * When sessions, keys and frozen files were last used. It is known at once and written a little later, many in one
 * act: who reads neither waits for that nor fails because of it.
 */
export interface LastUsed {
  note: (kind: UsedKind, id: string, at: string, did?: string) => void;
  /** The later of what is stored and what is to be written. */
  latest: <Stored extends string | null>(
    kind: UsedKind,
    id: string,
    stored: Stored,
  ) => Stored | string;
  /** What a key did then: as noted, else as stored. */
  latestOf: (keyId: string, stored: string | null) => string | null;
  /** Writes what was noted, or keeps it for the next time. */
  flush: () => Promise<void>;
}

const WRITE_AFTER_MS = 1000;
const AGAIN_AFTER_MS = 5000;

interface Use {
  at: string;
  did: string | null;
}

const WRITE: Readonly<Record<UsedKind, typeof touchKey>> = {
  session: (trx, id, { at }) => touchSession(trx, id, at),
  key: touchKey,
  frozen: (trx, hash, { at }) => touchFrozen(trx, hash, at),
};

export function createLastUsed(db: Db, log: (error: unknown) => void): LastUsed {
  const noted: Record<UsedKind, Map<string, Use>> = {
    session: new Map(),
    key: new Map(),
    frozen: new Map(),
  };
  let timer: NodeJS.Timeout | null = null;
  const later = (ms: number) => {
    timer ??= setTimeout(() => void flush(), ms).unref();
  };

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const uses = usesOf(noted);
    if (uses.length === 0) return;
    try {
      await asWrite('bookkeeping', () =>
        db.transaction().execute(async (trx) => {
          for (const { kind, id, use } of uses) await WRITE[kind](trx, id, use);
        }),
      );
    } catch (error) {
      log(error);
      later(AGAIN_AFTER_MS);
      return;
    }
    // What was used once more meanwhile is written the next time.
    for (const { kind, id, use } of uses) if (noted[kind].get(id) === use) noted[kind].delete(id);
  }

  return {
    flush,
    note: (kind, id, at, did) => {
      noted[kind].set(id, { at, did: did ?? null });
      later(WRITE_AFTER_MS);
    },
    latest: (kind, id, stored) => {
      const at = noted[kind].get(id)?.at;
      return at !== undefined && (stored === null || at > stored) ? at : stored;
    },
    latestOf: (keyId, stored) => noted.key.get(keyId)?.did ?? stored,
  };
}

function usesOf(noted: Readonly<Record<UsedKind, ReadonlyMap<string, Use>>>) {
  const kinds = ['session', 'key', 'frozen'] as const;
  return kinds.flatMap((kind) => [...noted[kind]].map(([id, use]) => ({ kind, id, use })));
}
