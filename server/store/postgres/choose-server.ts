import type { Server } from './server.ts';

/** `primary`: the newest of the house, whose own loads and writes are there; `replica`: what is published. */
export type Wanted = 'primary' | 'replica';

/** What is known of a server. */
export type Known = Pick<Server, 'seen' | 'asked'>;

/** The one that is no replica; null also where there is more than one: which of them counts nobody can say. */
export function primaryOf<One extends Known>(all: readonly One[]): One | null {
  const [first, ...others] = all.filter(({ seen }) => seen?.isReplica === false);
  return first && others.length === 0 ? first : null;
}

/**
 * Which server a question goes to; null: none has what is wanted.
 * @param newest the newest load that is known: a replica that has not come so far would show an older state
 * @param failed those that were asked already
 */
export function chooseServer<One extends Known>(
  all: readonly One[],
  { from, newest, failed }: { from: Wanted; newest: number; failed: ReadonlySet<One> },
): One | null {
  const primary = primaryOf(all);
  // Of several that take themselves for the primary none is written to, and each may be read.
  const mayBeRead = ({ seen }: One) => seen !== null && (seen.isReplica || primary === null);
  const replicas = all
    .filter((one) => mayBeRead(one) && loadOf(one) >= newest && !failed.has(one))
    .toSorted((a, b) => a.asked - b.asked || loadOf(b) - loadOf(a));
  const [replica = null] = replicas;
  const main = primary && !failed.has(primary) ? primary : null;
  return from === 'primary' ? (main ?? replica) : (replica ?? main);
}

const loadOf = ({ seen }: Known): number => seen?.load ?? 0;
