import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { RouteOptions } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Db } from '#server/store/database.ts';
import {
  forgetRequests,
  tellRequests,
  type RequestCount,
} from '#server/store/counts/request-counts.ts';

/** Within it the nodes do not know of each other, and may let through more than one alone would. */
const TELL_EVERY_MS = 250;
const AGAIN_AFTER_MS = 5000;
const FORGET_EVERY_MS = 60_000;
/** As many as the package keeps by itself. */
const MOST = 5000;

/** Within one window of time. */
interface Counted {
  /** By all nodes, as far as this one knows. */
  count: number;
  /** Of these, what it has not told the others yet. */
  fresh: number;
  /** Milliseconds since 1970, by this machine's clock. */
  endsAt: number;
}

type Tell = (told: readonly RequestCount[]) => Promise<readonly RequestCount[]>;

/**
 * Requests as several nodes count them: each lets through by what it knows, and tells the others what it
 * counted a little later. Nobody waits for that; while it can't be told each node counts alone.
 */
export class NodeCounts {
  readonly #counts = new LRUCache<string, Counted>({ max: MOST });
  readonly #fresh = new Map<string, Counted>();
  readonly #tell: Tell;
  readonly #log: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #isFailing = false;

  constructor(tell: Tell, log: (error: unknown) => void) {
    this.#tell = tell;
    this.#log = log;
  }

  add(name: string, windowMs: number): { current: number; ttl: number } {
    const now = Date.now();
    const known = this.#counts.get(name);
    const counted =
      known && known.endsAt > now ? known : { count: 0, fresh: 0, endsAt: now + windowMs };
    counted.count += 1;
    counted.fresh += 1;
    this.#counts.set(name, counted);
    this.#fresh.set(name, counted);
    this.#later(this.#isFailing ? AGAIN_AFTER_MS : TELL_EVERY_MS);
    return { current: counted.count, ttl: counted.endsAt - now };
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#fresh.clear();
  }

  #later(ms: number): void {
    this.#timer ??= setTimeout(() => void this.#tellAll(), ms).unref();
  }

  async #tellAll(): Promise<void> {
    const now = Date.now();
    // A window that is over meanwhile is nobody's any more.
    const all = [...this.#fresh].filter(([, { endsAt }]) => endsAt > now);
    this.#fresh.clear();
    const told = all.map(([name, { fresh, endsAt }]) => {
      return { name, count: fresh, leftMs: endsAt - now };
    });
    try {
      const found = told.length === 0 ? [] : await this.#tell(told);
      this.#isFailing = false;
      this.#take(new Map(found.map((one) => [one.name, one])), all, told);
    } catch (error) {
      if (!this.#isFailing) this.#log(error);
      this.#isFailing = true;
      for (const [name, counted] of all) if (!this.#fresh.has(name)) this.#fresh.set(name, counted);
    }
    this.#timer = null;
    if (this.#fresh.size > 0) this.#later(this.#isFailing ? AGAIN_AFTER_MS : TELL_EVERY_MS);
  }

  /** What came here while it was told is new. */
  #take(
    found: ReadonlyMap<string, RequestCount>,
    all: readonly (readonly [string, Counted])[],
    told: readonly RequestCount[],
  ): void {
    const now = Date.now();
    for (const [at, [name, counted]] of all.entries()) {
      const sum = found.get(name);
      if (!sum) continue;
      counted.fresh -= told[at]?.count ?? 0;
      counted.count = sum.count + counted.fresh;
      counted.endsAt = now + sum.leftMs;
    }
  }
}

/** Counts of all nodes, told by the database's way apart. */
export function nodeCountsBy(apart: Db, log: (error: unknown) => void): NodeCounts {
  let forgotAt = 0;
  return new NodeCounts(async (told) => {
    if (Date.now() - forgotAt > FORGET_EVERY_MS) {
      forgotAt = Date.now();
      await forgetRequests(apart);
    }
    return tellRequests(apart, told);
  }, log);
}

/** The counts as `@fastify/rate-limit` asks them, those of one route apart from others. */
class LimitStore implements FastifyRateLimitStore {
  readonly #counts: NodeCounts;
  readonly #prefix: string;

  constructor(counts: NodeCounts, prefix: string) {
    this.#counts = counts;
    this.#prefix = prefix;
  }

  incr(
    key: string,
    callback: (error: null, result: { current: number; ttl: number }) => void,
    timeWindow: number,
  ): void {
    callback(null, this.#counts.add(`${this.#prefix} ${key}`, timeWindow));
  }

  child(route: object): LimitStore {
    return new LimitStore(this.#counts, addressOf(route));
  }
}

/** The package makes the first one by itself. */
export function limitStoreOf(counts: NodeCounts): FastifyRateLimitStoreCtor {
  return class extends LimitStore {
    constructor() {
      super(counts, '');
    }
  };
}

/** Of limits that are of no one route, nothing. */
function addressOf(route: object): string {
  if (!('routeInfo' in route)) return '';
  const { method, url }: Partial<RouteOptions> = route.routeInfo ?? {};
  return [method, url].flat().join(' ').trim();
}
