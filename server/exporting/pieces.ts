/** No piece has more. */
export const PIECE_BYTES = 256 * 1024;
/** So much room is kept for a letter: four bytes at most. */
const LETTER_BYTES = 4;

/** Takes parts of a file, and gives pieces. Each is good until the next is asked for. */
export interface Cutter {
  cut: (part: string | Uint8Array) => Iterable<Uint8Array>;
  /** What is left at the end. */
  rest: () => Iterable<Uint8Array>;
}

/**
 * Text or bytes as pieces of one size, but for the first, which goes as soon as it is there. All lie in one
 * buffer, one after the other, so that a file of any size leaves nothing to be cleared away.
 */
export function createCutter(): Cutter {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let isFirst = true;
  const take = () => {
    const piece = buffer.subarray(0, filled);
    filled = 0;
    isFirst = false;
    return piece;
  };
  function* cut(part: string | Uint8Array): Generator<Uint8Array> {
    for (let rest = part; rest.length > 0;) {
      const { read, written } = put(rest, buffer.subarray(filled), encoder);
      filled += written;
      rest = typeof rest === 'string' ? rest.slice(read) : rest.subarray(read);
      if (isFirst || filled + LETTER_BYTES > PIECE_BYTES) yield take();
    }
  }
  function* rest(): Generator<Uint8Array> {
    if (filled > 0) yield take();
  }
  return { cut, rest };
}

function put(part: string | Uint8Array, to: Uint8Array, encoder: TextEncoder) {
  if (typeof part === 'string') return encoder.encodeInto(part, to);
  const length = Math.min(part.length, to.length);
  to.set(part.subarray(0, length));
  return { read: length, written: length };
}
