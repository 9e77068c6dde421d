import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file inside a ZIP, written when its turn comes. */
export interface ZipPart {
  name: string;
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** The first day that a ZIP knows: the same content gives the same bytes, whenever it is written. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Files as a ZIP, packed as fast as it is read: memory does not grow with them. The next file is
 * asked for when the one before is whole.
 */
export async function* writeZip(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = outputOf(zip);
  const stop = (error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', stop);
  const running: { file: Readable | null } = { file: null };
  addAll(zip, parts, (file) => {
    running.file = file;
    return !output.destroyed;
  }).catch(stop);
  try {
    for await (const chunk of output) yield toBytes(chunk);
  } finally {
    // Whoever read it may have gone away: then nothing is read for them any more.
    running.file?.destroy();
  }
}

async function addAll(
  zip: ZipFile,
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  isWanted: (file: Readable) => boolean,
): Promise<void> {
  for await (const { name, content } of parts) {
    const file = Readable.from(asBuffers(content), { objectMode: false });
    if (!isWanted(file)) return;
    zip.addReadStream(file, name, { mtime: NO_DATE, forceDosTimestamp: true, mode: 0o100644 });
    await finished(file);
  }
  zip.end();
}

async function* asBuffers(content: ZipPart['content']): AsyncGenerator<Buffer> {
  for await (const part of content) {
    // An empty piece would end the stream.
    if (part.length > 0) yield Buffer.from(part);
  }
}

/** Its type knows only what old streams could. */
function outputOf({ outputStream }: ZipFile): PassThrough {
  if (outputStream instanceof PassThrough) return outputStream;
  throw new Error('the ZIP writer gives another stream than it used to');
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new Error('a ZIP is bytes');
}
