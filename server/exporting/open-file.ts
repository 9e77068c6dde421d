import { createHash } from 'node:crypto';
import type { Extract } from './extract.ts';
import type { FileOptions, Format } from './formats.ts';

/** A file that is about to be sent: what tells whether all of it arrived is known beforehand. */
export interface ExportFile {
  rows: number;
  bytes: number;
  /** SHA-256 of its bytes, before any compression. */
  digest: Buffer;
  body: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file up to this size is written once and kept until it is sent; a larger one is written twice. */
const KEPT_BYTES = 4_000_000;

export async function openFile(
  extract: Extract,
  format: Format,
  options: FileOptions,
): Promise<ExportFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let kept: Uint8Array[] | null = [];
  for await (const part of readBytes(format.write(extract, options))) {
    hash.update(part);
    bytes += part.byteLength;
    if (bytes > KEPT_BYTES) kept = null;
    kept?.push(part);
  }
  const whole = kept;
  return {
    rows: await extract.count(),
    bytes,
    digest: hash.digest(),
    body: () => whole ?? readBytes(format.write(extract, options)),
  };
}

async function* readBytes(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
