import { inflateRawSync } from 'node:zlib';
import { packedBytes, readZipDirectory } from '#server/formats/zip-directory.ts';

/** The text files inside a ZIP (.docx, .xlsx) by their names. */
export function unzipTexts(bytes: Uint8Array): Map<string, string> {
  const entries = readZipDirectory(bytes);
  if (!entries) throw new Error('not a ZIP');
  const textOf = (packed: Uint8Array, isDeflated: boolean) =>
    Buffer.from(isDeflated ? inflateRawSync(packed) : packed).toString('utf8');
  return new Map(
    entries.map((entry) => [entry.name, textOf(packedBytes(bytes, entry), entry.isDeflated)]),
  );
}
