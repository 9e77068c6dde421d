import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file for what does not fit into memory. It has no name from the moment it is open: a kill leaves none.
 */
export class SpillFile {
  readonly #handle: number;
  #length = 0;

  /** @param folder on the disk of the database, which has room for its figures or is full in any case */
  constructor(folder: string) {
    const own = mkdtempSync(join(folder, 'tongbao-sort-'));
    try {
      this.#handle = openSync(join(own, 'rows'), 'wx+', 0o600);
    } finally {
      rmSync(own, { recursive: true });
    }
  }

  /** Where the next bytes will stand. */
  get length(): number {
    return this.#length;
  }

  append(numbers: Float64Array): void {
    const bytes = bytesOf(numbers);
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#handle, bytes, done, bytes.length - done, this.#length + done);
    }
    this.#length += bytes.length;
  }

  /** Fills all of `numbers` with what stands at a place. */
  read(numbers: Float64Array, position: number): void {
    const bytes = bytesOf(numbers);
    for (let done = 0; done < bytes.length;) {
      const read = readSync(this.#handle, bytes, done, bytes.length - done, position + done);
      if (read === 0) throw new Error('what was spilled is not there any more');
      done += read;
    }
  }

  close(): void {
    closeSync(this.#handle);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
