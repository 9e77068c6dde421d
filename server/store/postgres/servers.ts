import type { PoolClient } from 'pg';
import { NO_PRIMARY, PostgresError } from '#server/store/engine/postgres-error.ts';
import type { Wanted } from './choose-server.ts';
import type { Outside } from './ours.ts';
import { Server, type Lent } from './server.ts';
import { Standing } from './standing.ts';
import { asPostgresError, isWorthAnother } from './thrown.ts';
import { whyNone } from './why-none.ts';

/** How often each is looked at. */
const EVERY_MS = 1000;
/** How long a question looks for a server that answers it. */
const PATIENCE_MS = 5000;

/**
 * The primary and its replicas, as this thread knows them. Which is which they say themselves: a replica
 * that is promoted is the primary from the next look on.
 */
export class Servers {
  readonly #standing: Standing<Server>;
  #looked = Promise.withResolvers<undefined>();
  readonly #listeners = new Set<(primary: Server | null) => void>();
  readonly #timers = new Map<Server, NodeJS.Timeout>();
  readonly #looking = new Map<Server, Promise<void>>();
  #isClosed = false;

  constructor(urls: readonly string[]) {
    this.#standing = new Standing([...new Set(urls)].map((url) => new Server(url)));
  }

  get all(): readonly Server[] {
    return this.#standing.all;
  }

  /** Looks at all of them, and goes on doing so. */
  async start(): Promise<void> {
    await Promise.all(this.all.map((server) => this.#look(server)));
  }

  /** The one server that is no replica; null: there is none, or more than one, of which none is trusted. */
  get primary(): Server | null {
    return this.#standing.primary;
  }

  /** @throws PostgresError */
  requirePrimary(): string {
    if (this.primary) return this.primary.url;
    throw new PostgresError(whyNone(this.#standing), NO_PRIMARY);
  }

  /** Calls back each time another server is the primary, or none; gives the way to stop. */
  onPrimary(listener: (primary: Server | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is worked on: replicas that have not come so far are passed over. */
  note(load: number): void {
    this.#standing.note(load);
  }

  /** Whether it has come as far as any is known to have. */
  hasNewest(server: Server): boolean {
    return this.#standing.hasNewest(server);
  }

  /** Why nothing is asked of it, though it answers; null: it is ours. */
  outside(server: Server): Outside | null {
    return this.#standing.outside(server);
  }

  /** Asks one that has what is wanted, and others when it fails. @throws PostgresError */
  ask<Given>(wanted: Wanted, work: (client: PoolClient) => Promise<Given>): Promise<Given> {
    return this.#try(wanted, (server) => server.ask(work));
  }

  /** A connection to one that has what is wanted, and on which work could begin. @throws PostgresError */
  lend<Given>(wanted: Wanted, begin: (lent: Lent) => Promise<Given>): Promise<[Lent, Given]> {
    return this.#try(wanted, async (server) => {
      const lent = await server.lend();
      try {
        return [lent, await begin(lent)];
      } catch (error) {
        lent.giveBack();
        throw error;
      }
    });
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const server of this.all) server.close();
    this.#looked.resolve(undefined);
    this.#tellPrimary(null);
    this.#listeners.clear();
  }

  async #try<Given>(wanted: Wanted, work: (server: Server) => Promise<Given>): Promise<Given> {
    const until = performance.now() + PATIENCE_MS;
    const failed = new Set<Server>();
    let last: PostgresError | null = null;
    while (!this.#isClosed) {
      const server = this.#standing.choose(wanted, failed);
      if (server) {
        try {
          return await work(server);
        } catch (error) {
          last = asPostgresError(error);
          if (!isWorthAnother(last)) throw last;
          failed.add(server);
          void this.#look(server);
        }
      } else {
        if (performance.now() >= until) break;
        failed.clear();
        await this.#nextLook();
      }
    }
    throw last ?? new PostgresError('no server has what is asked for', NO_PRIMARY);
  }

  /** Until the next one has been looked at, or a quarter of a second. */
  async #nextLook(): Promise<void> {
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(late.resolve, EVERY_MS / 4, undefined);
    await Promise.race([this.#looked.promise, late.promise]);
    clearTimeout(timer);
  }

  /** At once; what is under way already is enough. */
  #look(server: Server): Promise<void> {
    const underWay = this.#looking.get(server);
    if (underWay || this.#isClosed) return underWay ?? Promise.resolve();
    clearTimeout(this.#timers.get(server));
    const judge = this.#standing.look(server);
    const look = server.look().finally(() => {
      this.#looking.delete(server);
      if (this.#isClosed) return;
      this.#timers.set(server, setTimeout(() => void this.#look(server), EVERY_MS).unref());
      if (judge()) this.#tellPrimary(this.primary);
      this.#looked.resolve(undefined);
      this.#looked = Promise.withResolvers<undefined>();
    });
    this.#looking.set(server, look);
    return look;
  }

  #tellPrimary(primary: Server | null): void {
    for (const listener of this.#listeners) listener(primary);
  }
}
