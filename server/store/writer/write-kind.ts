import { AsyncLocalStorage } from 'node:async_hooks';

export type WriteKind = 'short' | 'long' | 'due' | 'bookkeeping';
export type WriteLimits = Readonly<Record<WriteKind, { waitMs: number; behindMs: number }>>;

/**
 * What kind of act a transaction is: how long it may wait until it can begin, and how much earlier
 * another must have come to go before it. So a sign-in does not wait behind the publications that
 * came before it, and no publication waits for ever behind sign-ins.
 */
export const WRITE_LIMITS: WriteLimits = {
  short: { waitMs: 5000, behindMs: 0 },
  long: { waitMs: 30_000, behindMs: 5000 },
  // Readers wait for it, and it is tried again.
  due: { waitMs: 500, behindMs: 0 },
  bookkeeping: { waitMs: 250, behindMs: 10_000 },
};

const current = new AsyncLocalStorage<WriteKind>();

/** Transactions begun in `act` are of that kind; all others are short. */
export function asWrite<T>(kind: WriteKind, act: () => Promise<T>): Promise<T> {
  return current.run(kind, act);
}

const unchecked = new AsyncLocalStorage<true>();

/**
 * Transactions begun in `act` remove rows of which it is known that nothing points at them: for each, SQLite
 * would look through every row that could, which is every figure there is.
 */
export function withoutReferences<T>(act: () => Promise<T>): Promise<T> {
  return unchecked.run(true, act);
}

export const areReferencesChecked = (): boolean => unchecked.getStore() !== true;

export function writeKind(): WriteKind {
  return current.getStore() ?? 'short';
}
