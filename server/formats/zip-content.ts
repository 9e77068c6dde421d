import { crc32, inflateRawSync } from 'node:zlib';

import { isAgreed, packedBytes, type ZipEntry } from './zip-directory.ts';

/**
 * What an entry holds, proved: its local header, its size and its check sum agree with the directory.
 * `too-large`: more than `most`, found before it is all there.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Uint8Array | 'too-large' | 'damaged' {
  if (!isAgreed(bytes, entry) || !(entry.isStored || entry.isDeflated)) return 'damaged';
  const packed = packedBytes(bytes, entry);
  if (packed.length !== entry.compressedSize) return 'damaged';
  try {
    const content = entry.isStored
      ? packed
      : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
    if (content.length > most) return 'too-large';
    return content.length === entry.size && crc32(content) === entry.crc ? content : 'damaged';
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too-large' : 'damaged';
  }
}
