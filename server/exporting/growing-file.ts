import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { codeOf } from '#server/store/settle.ts';
import { CHUNK_BYTES, ChunkMemory } from './chunk-memory.ts';

/** Writes what comes next, and is done with the bytes afterwards. It waits while there is no room for more. */
export type Put = (bytes: Uint8Array) => Promise<void>;

/** What all files together may take of the disk. */
export interface Room {
  /** Whether so much more may be taken by a file that holds some already; then it is taken. */
  take: (bytes: number, held: number) => boolean;
  give: (bytes: number) => void;
}

/** One that reads a file while it is written. */
export interface Follower<End> {
  /** What the writing came to. Rejects as it did. */
  ended: Promise<End>;
  /** Waits until so many bytes were written, or all of them. @throws as the writing did before that */
  reached: (bytes: number) => Promise<void>;
  /** The bytes of a part, as they come; broken off where the writing was. */
  read: (part?: FilePart, unsent?: Unsent) => Readable;
  /** Nothing is held up any more by what this one has not read. */
  onlyWait: () => void;
  leave: () => void;
}

/** From `start` to before `end`. */
export interface FilePart {
  start?: number;
  end?: number;
}

/**
 * How many bytes whoever was given them still holds on to, beyond what the stream has. Without it no memory
 * is used again.
 */
export type Unsent = () => number;

/** Nobody follows it any more. */
export class Abandoned extends Error {}

/**
 * A file that one writes while others read it, each at a pace of its own. Without readers it is written no
 * further. Where there is no room for more, the writing waits until all have read what there is, and goes on
 * at the beginning: so a file of any size passes through, and whoever comes later finds it no more whole.
 */
export class GrowingFile<End> {
  readonly #opened: Promise<FileHandle>;
  readonly #room: Room;
  readonly #ended: Promise<End>;
  readonly #readers = new Set<{ at: number }>();
  readonly #left: () => void;
  #size = 0;
  /** So many bytes lay before what is now the beginning of the file. */
  #passed = 0;
  #held = 0;
  #isDone = false;
  #grown = Promise.withResolvers<null>();
  #read = Promise.withResolvers<null>();

  /**
   * @param write puts its bytes one after the other
   * @param left is told when the last reader has left
   */
  constructor(
    opened: Promise<FileHandle>,
    { room, write, left }: { room: Room; write: (put: Put) => Promise<End>; left: () => void },
  ) {
    this.#opened = opened;
    this.#room = room;
    this.#left = left;
    this.#ended = write((bytes) => this.#put(bytes)).finally(() => {
      this.#isDone = true;
      this.#tellGrown();
    });
    this.#ended.catch(() => null);
  }

  /** Whether whoever comes now finds all of it there, now or later. */
  get isWhole(): boolean {
    return this.#passed === 0;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get isFollowed(): boolean {
    return this.#readers.size > 0;
  }

  follow(): Follower<End> {
    const reader = { at: 0 };
    this.#readers.add(reader);
    const advance = (at: number) => {
      reader.at = at;
      this.#tellRead();
    };
    const leave = () => {
      if (!this.#readers.delete(reader)) return;
      this.#tellRead();
      if (!this.isFollowed) this.#left();
    };
    return {
      ended: this.#ended,
      reached: (bytes) => this.#reached(bytes),
      onlyWait: () => {
        advance(Infinity);
      },
      read: ({ start = 0, end = Infinity } = {}, unsent = () => Infinity) => {
        advance(start);
        const memory = new ChunkMemory();
        const next = (gone: number) => this.#next(reader, end, { memory, gone });
        return new Readable({
          highWaterMark: CHUNK_BYTES,
          read() {
            next(memory.end - this.readableLength - unsent()).then(
              (chunk) => this.push(chunk),
              (error: unknown) => this.destroy(asError(error)),
            );
          },
          destroy(error, done) {
            leave();
            done(error);
          },
        });
      },
      leave,
    };
  }

  /** Nobody comes any more: its room is free once the writing has stopped. */
  async close(): Promise<void> {
    if (!this.#isDone) await this.#ended.catch(() => null);
    this.#room.give(this.#held);
    this.#held = 0;
    const file = await this.#opened.catch(() => null);
    await file?.close();
  }

  async #put(bytes: Uint8Array): Promise<void> {
    const file = await this.#opened;
    if (!this.isFollowed) throw new Abandoned();
    const at = this.#placeFor(bytes.length) ?? (await this.#startOver());
    try {
      await writeAll(file, bytes, at);
    } catch (error) {
      if (codeOf(error) !== 'ENOSPC' || at === 0) throw error;
      // Others fill the disk as well: what there is of it will do.
      await writeAll(file, bytes, await this.#startOver());
    }
    this.#size += bytes.length;
    this.#tellGrown();
  }

  /** Behind what was written; null where that would take more room than there is. */
  #placeFor(length: number): number | null {
    const at = this.#size - this.#passed;
    const lacking = at + length - this.#held;
    if (lacking <= 0) return at;
    if (!this.#room.take(lacking, this.#held)) return null;
    this.#held += lacking;
    return at;
  }

  async #startOver(): Promise<number> {
    while ([...this.#readers].some(({ at }) => at < this.#size)) await this.#read.promise;
    if (!this.isFollowed) throw new Abandoned();
    this.#passed = this.#size;
    return 0;
  }

  async #reached(bytes: number): Promise<void> {
    while (this.#size < bytes && !this.#isDone) await this.#grown.promise;
    if (this.#size < bytes) await this.#ended;
  }

  async #next(
    reader: { at: number },
    end: number,
    { memory, gone }: { memory: ChunkMemory; gone: number },
  ): Promise<Buffer | null> {
    while (reader.at >= this.#size && reader.at < end) {
      if (!this.#readers.has(reader)) return null;
      if (this.#isDone) {
        await this.#ended;
        return null;
      }
      await this.#grown.promise;
    }
    const length = Math.min(CHUNK_BYTES, this.#size - reader.at, end - reader.at);
    if (length <= 0) return null;
    const file = await this.#opened;
    const place = reader.at - this.#passed;
    const { bytesRead, buffer } = await file.read(memory.take(gone), 0, length, place);
    if (bytesRead === 0) throw new Error('an export has less in its file than was written');
    reader.at += bytesRead;
    this.#tellRead();
    return memory.give(buffer, bytesRead);
  }

  #tellGrown(): void {
    this.#grown.resolve(null);
    this.#grown = Promise.withResolvers();
  }

  #tellRead(): void {
    this.#read.resolve(null);
    this.#read = Promise.withResolvers();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
