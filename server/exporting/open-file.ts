import { createHash } from 'node:crypto';
import type { Extract } from './extract.ts';
import type { Format } from './formats.ts';
import type { FileOptions } from './file-options.ts';

/** What tells whether all of a file arrived. */
interface Measure {
  rows: number;
  bytes: number;
  /** SHA-256 of its bytes, before any compression. */
  digest: Buffer;
}

/** A file that is about to be sent, measured beforehand. */
export interface ExportFile extends Measure {
  body: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file up to this size is written once and kept until it is sent; a larger one is written twice. */
const KEPT_BYTES = 4_000_000;

/** Of the extracts that are kept: whoever asks again, or for the head first, waits no second time. */
const measures = new WeakMap<Extract, Map<string, Measure>>();

export async function openFile(
  extract: Extract,
  format: Format,
  options: FileOptions,
): Promise<ExportFile> {
  const own = measures.get(extract) ?? new Map<string, Measure>();
  measures.set(extract, own);
  const name = JSON.stringify([format.suffix, options]);
  const write = () => readBytes(format.write(extract, options));
  const known = own.get(name);
  if (known && known.bytes > KEPT_BYTES) return { ...known, body: write };
  const { kept, ...measure } = await measureFile(write());
  const file = { ...measure, rows: await extract.count() };
  own.set(name, file);
  return { ...file, body: () => kept ?? write() };
}

async function measureFile(parts: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  let kept: Uint8Array[] | null = [];
  for await (const part of parts) {
    hash.update(part);
    bytes += part.byteLength;
    if (bytes > KEPT_BYTES) kept = null;
    kept?.push(part);
  }
  return { bytes, digest: hash.digest(), kept };
}

async function* readBytes(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
