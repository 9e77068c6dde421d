import { createHash } from 'node:crypto';
import type { Extract } from './extract-shape.ts';
import type { FileOptions } from './file-options.ts';
import type { Format } from './formats.ts';
import type { Put } from './growing-file.ts';
import { createCutter } from './pieces.ts';

/** What tells whether all of a file arrived. */
export interface Written {
  rows: number;
  bytes: number;
  /** SHA-256 of its bytes, before any compression. */
  digest: Buffer;
}

/** Writes an extract piece by piece, and hashes it on the way. */
export async function writeExport(
  extract: Extract,
  { format, options }: { format: Format; options: FileOptions },
  put: Put,
): Promise<Written> {
  // What is refused is refused before the first byte.
  await extract.prepare();
  const hash = createHash('sha256');
  const { cut, rest } = createCutter();
  let bytes = 0;
  const putAll = async (pieces: Iterable<Uint8Array>) => {
    for (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await put(piece);
    }
  };
  for await (const part of format.write(extract, options)) await putAll(cut(part));
  await putAll(rest());
  return { rows: await extract.count(), bytes, digest: hash.digest() };
}
