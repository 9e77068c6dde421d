/** What is read at once. */
export const CHUNK_BYTES = 128 * 1024;

/**
 * Memory for chunks of a file that is sent, used again once what lay in it has gone. A new one for each would
 * leave as much behind as the file is long, and the engine lets that grow to some 70 MB before it looks.
 */
export class ChunkMemory {
  readonly #given: { chunk: Buffer; end: number }[] = [];
  readonly #free: Buffer[] = [];
  #end = 0;

  /** @param gone how many bytes of all that was given nobody needs any more */
  take(gone: number): Buffer {
    while ((this.#given[0]?.end ?? Infinity) <= gone) {
      const { chunk } = this.#given.shift() ?? {};
      if (chunk) this.#free.push(chunk);
    }
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
  }

  /** Its first bytes are given away. */
  give(chunk: Buffer, length: number): Buffer {
    this.#end += length;
    this.#given.push({ chunk, end: this.#end });
    return chunk.subarray(0, length);
  }

  /** How many bytes were given so far. */
  get end(): number {
    return this.#end;
  }
}
