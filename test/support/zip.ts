import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a zip; what the zip says of it may be a lie. */
export interface ZipFile {
  name: string;
  /** The name as it stands in the zip, where that is not UTF-8. */
  nameBytes?: Uint8Array;
  content: Uint8Array;
  saysSize?: number;
  isEncrypted?: boolean;
}

/** A zip, byte by byte (APPNOTE.TXT 6.3.10), so that it can lie. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.nameBytes ?? Buffer.from(file.name));
    const packed = deflateRawSync(file.content);
    const fields = describe(file, packed.length, name.length);
    const local = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), fields, name, packed]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(
      Buffer.concat([numbers([0x02014b50, 4], [20, 2], [20, 2]), fields, place, name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const count = files.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** What the local header and the directory say alike: flags, method, time, check sum, sizes, lengths. */
function describe(
  { content, saysSize, isEncrypted }: ZipFile,
  packed: number,
  name: number,
): Buffer {
  return numbers(
    [isEncrypted ? 1 : 0, 2],
    [8, 2],
    [0, 4],
    [crc32(content), 4],
    [packed, 4],
    [saysSize ?? content.length, 4],
    [name, 2],
    [0, 2],
  );
}

function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
