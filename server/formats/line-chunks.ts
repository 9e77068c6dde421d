import { closeSync, openSync, readSync } from 'node:fs';

const LINE_FEED = 0x0a;

/** How the bytes of a line's end lie: in UTF-16 one of two is zero, elsewhere it is alone. */
export type LineEnd = 'byte' | 'low-first' | 'high-first';

/**
 * The bytes of a file in chunks that end with a line, so that each can be decoded by itself: in no encoding
 * of ours a line feed is a part of another letter. A chunk is overwritten by the next.
 * @param size of a chunk; a longer line takes as much as it needs
 */
export function* readLineChunks(
  file: string,
  { lineEnd, size }: { lineEnd: LineEnd; size: number },
): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    let buffer = Buffer.allocUnsafe(size);
    let filled = 0;
    for (;;) {
      const read = readSync(handle, buffer, filled, buffer.length - filled, null);
      filled += read;
      if (read === 0) break;
      const end = endOfLines(buffer.subarray(0, filled), lineEnd);
      if (end > 0) {
        yield buffer.subarray(0, end);
        buffer.copy(buffer, 0, end, filled);
        filled -= end;
      } else if (filled === buffer.length) {
        const larger = Buffer.allocUnsafe(buffer.length * 2);
        buffer.copy(larger);
        buffer = larger;
      }
    }
    if (filled > 0) yield buffer.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

/** Behind the last line's end; 0 where there is none. */
function endOfLines(bytes: Buffer, lineEnd: LineEnd): number {
  if (lineEnd === 'byte') return bytes.lastIndexOf(LINE_FEED) + 1;
  const [own, other] = lineEnd === 'low-first' ? [0, 1] : [1, 0];
  let at = bytes.lastIndexOf(LINE_FEED);
  while (at >= 0 && !(at % 2 === own && bytes[at - own + other] === 0)) {
    at = at === 0 ? -1 : bytes.lastIndexOf(LINE_FEED, at - 1);
  }
  return at < 0 ? 0 : at - own + 2;
}
