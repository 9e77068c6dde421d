import { LRUCache } from 'lru-cache';

/** An answer that is sent again as it was. */
export interface KeptAnswer {
  headers: Readonly<Record<string, string | number | string[]>>;
  body: Buffer;
}

/** Answers by name, in so many bytes; a name stands for one answer while the data are those of one load. */
export interface AnswerStore {
  /** What it was asked for, and how often it had that. */
  tally: { hits: number; misses: number };
  bytes: () => number;
  /** Lets go of all answers where they are of an earlier load than this. */
  renew: (loadId: number) => void;
  find: (name: string) => KeptAnswer | undefined;
  /** What somebody is working out already; null: it came to nothing. */
  coming: (name: string) => Promise<KeptAnswer | null> | undefined;
  /** Says that an answer will come, and gives the way to bring it; null: it came to nothing. */
  promise: (loadId: number, name: string) => (answer: KeptAnswer | null) => void;
  /** The answer of that name, which one alone makes for all who ask meanwhile. */
  once: (loadId: number, name: string, make: () => Promise<KeptAnswer>) => Promise<KeptAnswer>;
}

/** The usual room: some hundred large answers, each in two forms. */
export const ANSWERS_MEGABYTES = 64;
/** Of one answer: its head and its place in the list, roughly. */
const HEAD_BYTES = 1024;
/** One answer takes no more than this part of the room. */
const LARGEST_PART = 1 / 8;

/** Those that nobody asked for the longest go first. */
export function createAnswerStore(mostBytes: number): AnswerStore {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    maxEntrySize: Math.floor(mostBytes * LARGEST_PART),
    sizeCalculation: ({ body }, name) => body.length + name.length + HEAD_BYTES,
  });
  const underWay = new Map<string, Promise<KeptAnswer | null>>();
  let newest = 0;

  const promise: AnswerStore['promise'] = (loadId, name) => {
    const { promise: answer, resolve } = Promise.withResolvers<KeptAnswer | null>();
    underWay.set(name, answer);
    return (brought) => {
      if (underWay.get(name) === answer) underWay.delete(name);
      // Of an earlier load nobody asks any more.
      if (brought && loadId === newest) kept.set(name, { ...brought, body: alone(brought.body) });
      resolve(brought);
    };
  };

  return {
    tally: { hits: 0, misses: 0 },
    bytes: () => kept.calculatedSize,
    renew: (loadId) => {
      if (loadId <= newest) return;
      newest = loadId;
      kept.clear();
    },
    find: (name) => kept.get(name),
    coming: (name) => underWay.get(name),
    promise,
    once: async (loadId, name, make) => {
      const others = kept.get(name) ?? underWay.get(name);
      const found = others && (await others);
      if (found) return found;
      const bring = promise(loadId, name);
      try {
        const made = await make();
        bring(made);
        return made;
      } catch (error) {
        bring(null);
        throw error;
      }
    },
  };
}

/** A part of a larger piece of memory, such as Node's pool for small ones, would hold all of that. */
function alone(bytes: Buffer): Buffer {
  const { buffer, byteOffset, length } = bytes;
  return buffer.byteLength === length
    ? bytes
    : Buffer.from(buffer.slice(byteOffset, byteOffset + length));
}
