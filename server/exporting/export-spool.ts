import { GrowingFile, type Follower, type Put } from './growing-file.ts';
import { openNameless } from './nameless-file.ts';
import { MEGABYTE } from './frozen-limits.ts';
import type { Written } from './write-export.ts';

/** How much exports that were written may take of the disk, and for how long they stay. */
export interface SpoolLimits {
  megabytes: number;
  hours: number;
}

export const SPOOL_LIMITS: SpoolLimits = { megabytes: 1024, hours: 24 };

/** An export as one who asks for it finds it. */
export interface SpooledExport extends Follower<Written> {
  /** How many rows it has; null: that is known when it is written. */
  rows: number | null;
  /** Whether it takes so little that one waits until it is written, and is told what it came to. */
  isShort: boolean;
  /** Whether all of it can be read, from any place on. */
  isWhole: () => boolean;
  /** What it came to, once that is known. */
  written: () => Written | null;
}

/** How to write one that is not there. */
export interface Begun extends Pick<SpooledExport, 'rows' | 'isShort'> {
  write: (put: Put) => Promise<Written>;
}

interface Entry extends Pick<Begun, 'rows' | 'isShort'> {
  key: string | null;
  file: GrowingFile<Written>;
  written: Written | null;
  since: number;
  isClosed: boolean;
}

/** Every file has an open handle. */
const MOST_FILES = 200;
/** So much every file may take, whatever there is of others: what is not kept passes through it. */
const WINDOW_BYTES = 4 * MEGABYTE;
const LOOK_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Exports, each written once: whoever asks while it is written follows it, and whoever asks later reads what
 * was written. The files have no names, so that nobody else reads them and a kill leaves nothing.
 */
export class ExportSpool {
  readonly #folder: string | undefined;
  readonly #limits: SpoolLimits;
  readonly #now: () => Date;
  /** By key, those last used at the end. */
  readonly #kept = new Map<string, Entry>();
  readonly #closing = new Set<Promise<void>>();
  readonly #clock: NodeJS.Timeout;
  #used = 0;

  /** @param folder where the files lie; usually that for temporary ones */
  constructor({ folder, now, ...limits }: SpoolLimits & { folder?: string; now: () => Date }) {
    this.#folder = folder;
    this.#limits = limits;
    this.#now = now;
    this.#clock = setInterval(() => {
      this.#dropOld();
    }, LOOK_MS);
    this.#clock.unref();
  }

  /** What all files take of the disk. */
  get bytes(): number {
    return this.#used;
  }

  /** The export of that key, written or being written; null: it is not there. */
  join(key: string | null): SpooledExport | null {
    const entry = key === null ? undefined : this.#kept.get(key);
    if (!entry || key === null) return null;
    if (!entry.file.isWhole || this.#isOld(entry)) {
      this.#drop(entry);
      return null;
    }
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    return follow(entry);
  }

  /** Joins it, or begins to write it. @param key null: nobody else may have it */
  begin(key: string | null, { write, ...told }: Begun): SpooledExport {
    const found = this.join(key);
    if (found) return found;
    while (this.#kept.size >= MOST_FILES && this.#dropOldest());
    const room = {
      take: (bytes: number, held: number) => this.#take(bytes, held),
      give: (bytes: number) => (this.#used -= bytes),
    };
    const left = () => {
      if (!this.#isKept(entry) || !entry.written || !entry.file.isWhole) this.#drop(entry);
    };
    const opened = openNameless(this.#folder);
    const file = new GrowingFile(opened, { room, write, left });
    const since = this.#now().getTime();
    const entry: Entry = { key, file, ...told, written: null, since, isClosed: false };
    if (key !== null) this.#kept.set(key, entry);
    const followed = follow(entry);
    followed.ended.then(
      (written) => (entry.written = written),
      () => {
        this.#drop(entry);
      },
    );
    return followed;
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    for (const entry of [...this.#kept.values()]) this.#drop(entry);
    await Promise.all(this.#closing);
  }

  #take(bytes: number, held: number): boolean {
    const limit = this.#limits.megabytes * MEGABYTE;
    while (this.#used + bytes > limit && this.#dropOldest());
    const isGranted = this.#used + bytes <= limit || held + bytes <= WINDOW_BYTES;
    if (isGranted) this.#used += bytes;
    return isGranted;
  }

  /** Of those that nobody reads. @returns whether there was one */
  #dropOldest(): boolean {
    const oldest = [...this.#kept.values()].find(({ file }) => !file.isFollowed);
    if (oldest) this.#drop(oldest);
    return oldest !== undefined;
  }

  #dropOld(): void {
    for (const entry of [...this.#kept.values()]) if (this.#isOld(entry)) this.#drop(entry);
  }

  #isOld({ since }: Entry): boolean {
    return this.#now().getTime() - since > this.#limits.hours * HOUR_MS;
  }

  #isKept(entry: Entry): boolean {
    return entry.key !== null && this.#kept.get(entry.key) === entry;
  }

  /** Whoever comes next does not find it; its room is free when the last who reads it has left. */
  #drop(entry: Entry): void {
    if (entry.key !== null && this.#isKept(entry)) this.#kept.delete(entry.key);
    if (entry.file.isFollowed || entry.isClosed) return;
    entry.isClosed = true;
    const closing = entry.file.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

function follow(entry: Entry): SpooledExport {
  return {
    ...entry.file.follow(),
    rows: entry.rows,
    isShort: entry.isShort,
    isWhole: () => entry.file.isWhole,
    written: () => entry.written,
  };
}
