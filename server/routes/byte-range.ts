/** Bytes from `start` to before `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one range that is asked for (RFC 9110, 14.1.2). Several at once, and other units, may be left
 * unheeded: the whole is sent.
 * @param size of the whole
 * @returns null where the whole is to be sent; `none` where there is nothing of it
 * @example readRange('bytes=-5', 100) // { start: 95, end: 100 }
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'none' | null {
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/iu.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'none' : { start: size - length, end: size };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'none';
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) };
}

/** Whether a range may be sent by If-Range: of the very bytes that the asker has the beginning of. */
export function isSameBytes(ifRange: string | undefined, tag: string | null): boolean {
  // A date is no match either: none is told.
  return ifRange === undefined || (ifRange === tag && !ifRange.startsWith('W/'));
}
