import { Client } from 'pg';
import { configOf } from './client-config.ts';
import { cut } from './cut.ts';
import type { Server } from './server.ts';
import type { Servers } from './servers.ts';
import { CHANNEL } from './transaction.ts';

const AGAIN_MS = 1000;

/** Hears of every commit, as long as there is a primary to hear it from: replicas tell nobody. */
export class Listening {
  readonly #servers: Servers;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #client: Client | null = null;
  #isHeard = false;
  #changes = 0;
  #again: NodeJS.Timeout | undefined;

  constructor(servers: Servers) {
    this.#servers = servers;
    this.#stop = servers.onPrimary((primary) => {
      this.#turnTo(primary);
    });
    this.#turnTo(servers.primary);
  }

  /** While it is the same, nothing was committed; null while that can't be heard. */
  mark(): string | null {
    return this.#isHeard ? String(this.#changes) : null;
  }

  /** What this process did itself it knows at once. */
  note(): void {
    this.#changes += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after each commit, of whomever; gives the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stop();
    this.#listeners.clear();
    this.#leave();
  }

  #leave(): void {
    clearTimeout(this.#again);
    this.#isHeard = false;
    if (this.#client) cut(this.#client);
    this.#client = null;
  }

  #turnTo(primary: Server | null): void {
    this.#leave();
    if (primary) void this.#listenTo(primary);
  }

  async #listenTo(primary: Server): Promise<void> {
    const client = new Client(configOf(primary.url, 'listen'));
    this.#client = client;
    const lost = () => {
      if (this.#client !== client) return;
      this.#leave();
      this.#again = setTimeout(() => {
        if (this.#servers.primary === primary) void this.#listenTo(primary);
      }, AGAIN_MS).unref();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => {
      this.note();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      lost();
      return;
    }
    if (this.#client !== client) return;
    this.#isHeard = true;
    // What was committed before was not heard.
    this.note();
  }
}
