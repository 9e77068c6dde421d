const PIECE_BYTES = 256 * 1024;

/**
 * Text or bytes as pieces of bytes, of which each is good until the next is asked for: those of text lie in
 * one buffer, so that a file of any size leaves nothing to be cleared away.
 */
export function createCutter(): (part: string | Uint8Array) => Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(PIECE_BYTES);
  return function* cut(part) {
    if (typeof part !== 'string') {
      for (let at = 0; at < part.length; at += PIECE_BYTES)
        yield part.subarray(at, at + PIECE_BYTES);
      return;
    }
    for (let rest = part; rest !== '';) {
      const { read, written } = encoder.encodeInto(rest, buffer);
      yield buffer.subarray(0, written);
      rest = rest.slice(read);
    }
  };
}
