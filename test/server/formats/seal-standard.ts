import { createCipheriv, createHash } from 'node:crypto';
import { oleFiles } from '#server/formats/ole-files.ts';

/** A workbook as Excel 2007 seals it under a password: [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9, AES-128. */
export function sealStandard(content: Uint8Array, password: string): Uint8Array {
  const salt = Buffer.alloc(16, 7);
  const key = keyOf(password, salt);
  const seal = (bytes: Buffer) => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const verifier = Buffer.alloc(16, 9);
  const hash = Buffer.concat([sha1(verifier), Buffer.alloc(12)]);
  const header = numbers(0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0);
  const info = Buffer.concat([
    Buffer.from([3, 0, 2, 0]),
    numbers(0x24, header.length),
    header,
    numbers(16),
    salt,
    seal(verifier),
    numbers(20),
    seal(hash),
  ]);
  const filled = Buffer.concat([content, Buffer.alloc((16 - (content.length % 16)) % 16)]);
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(content.length));
  const { utils, write } = oleFiles();
  const file = utils.cfb_new();
  utils.cfb_add(file, '/EncryptionInfo', info);
  utils.cfb_add(file, '/EncryptedPackage', Buffer.concat([size, seal(filled)]));
  return new Uint8Array(Buffer.from(write(file, { type: 'array' })));
}

function keyOf(password: string, salt: Buffer): Buffer {
  let hash = sha1(salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < 50_000; round += 1) hash = sha1(numbers(round), hash);
  const last = sha1(hash, numbers(0));
  const inner = Buffer.alloc(64, 0x36);
  for (const [at, byte] of last.entries()) inner[at] = byte ^ 0x36;
  return sha1(inner).subarray(0, 16);
}

function sha1(...parts: Buffer[]): Buffer {
  return createHash('sha1').update(Buffer.concat(parts)).digest();
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
