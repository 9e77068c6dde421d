import { createDecipheriv, createHash } from 'node:crypto';

/** What Excel itself tries. */
const PASSWORD = Buffer.from('VelvetSweatshop', 'utf16le');

/** Excel writes 100,000; who wants very many more wants to keep us busy. */
const MAX_ROUNDS = 1_000_000;
const SEGMENT = 4096;
const STANDARD_ROUNDS = 50_000;

/** [MS-OFFCRYPTO] 2.3.4.10: which of the keys that one password gives. */
const FOR_VERIFIER = Buffer.from('fea7d2763b4b9e79', 'hex');
const FOR_VERIFIER_HASH = Buffer.from('d7aa0f6d3061344e', 'hex');
const FOR_KEY = Buffer.from('146e0be7abacd0d6', 'hex');

/** Agile encryption (Excel 2010 and later). Null when the password is another. */
export function decryptAgile(xml: Buffer, packed: Buffer): Buffer | null {
  const text = xml.toString('utf8');
  const data = readCipher(text, 'keyData');
  const own = readCipher(text, 'encryptedKey');
  if (data === null || own === null || own.rounds > MAX_ROUNDS) return null;
  const base = spin(own.hash, own.salt, own.rounds);
  const open = (purpose: Buffer, value: Buffer) => {
    const key = fit(digest(own.hash, base, purpose), own.keyBytes);
    return decipher('cbc', key, fit(own.salt, own.blockSize), value);
  };
  const verifier = open(FOR_VERIFIER, own.value('encryptedVerifierHashInput'));
  const expected = digest(own.hash, verifier.subarray(0, own.salt.length));
  const found = open(FOR_VERIFIER_HASH, own.value('encryptedVerifierHashValue'));
  if (!found.subarray(0, expected.length).equals(expected)) return null;
  const key = open(FOR_KEY, own.value('encryptedKeyValue')).subarray(0, data.keyBytes);
  const segments = Array.from({ length: Math.ceil(packed.length / SEGMENT) }, (_, index) => {
    const iv = fit(digest(data.hash, data.salt, littleEndian(index)), data.blockSize);
    return decipher('cbc', key, iv, packed.subarray(index * SEGMENT, (index + 1) * SEGMENT));
  });
  return Buffer.concat(segments);
}

/** Standard encryption (Excel 2007), 2.3.4.5 to 2.3.4.9. Null when the password is another. */
export function decryptStandard(info: Buffer, packed: Buffer): Buffer | null {
  const headerSize = info.readUInt32LE(4);
  const keyBytes = info.readUInt32LE(8 + 16) / 8;
  const verifier = info.subarray(8 + headerSize);
  const salt = verifier.subarray(4, 20);
  const base = digest('sha1', spin('sha1', salt, STANDARD_ROUNDS), littleEndian(0));
  const half = (fill: number) =>
    digest(
      'sha1',
      Buffer.alloc(64, fill).map((byte, at) => byte ^ (base[at] ?? 0)),
    );
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBytes);
  const open = (value: Buffer) => decipher('ecb', key, null, value);
  const expected = digest('sha1', open(verifier.subarray(20, 36)));
  const found = open(verifier.subarray(40, 72));
  return found.subarray(0, expected.length).equals(expected) ? open(packed) : null;
}

/** How one of the two keys of agile encryption is made, as its element says. */
function readCipher(text: string, element: string) {
  const tag = new RegExp(`<(?:\\w{1,20}:)?${element}\\s([^<>]*)>`, 'u').exec(text)?.[1];
  if (tag === undefined) return null;
  const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
  return {
    hash: read('hashAlgorithm').toLowerCase().replace('-', ''),
    salt: Buffer.from(read('saltValue'), 'base64'),
    rounds: Number(read('spinCount')),
    keyBytes: Number(read('keyBits')) / 8,
    blockSize: Number(read('blockSize')),
    value: (name: string) => Buffer.from(read(name), 'base64'),
  };
}

function spin(hash: string, salt: Buffer, rounds: number): Buffer {
  let value = digest(hash, salt, PASSWORD);
  for (let round = 0; round < rounds; round += 1) value = digest(hash, littleEndian(round), value);
  return value;
}

function digest(hash: string, ...parts: readonly Uint8Array[]): Buffer {
  const sum = createHash(hash);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

function decipher(mode: 'cbc' | 'ecb', key: Buffer, iv: Buffer | null, value: Buffer): Buffer {
  const opened = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false);
  return Buffer.concat([opened.update(value), opened.final()]);
}

/** 2.3.4.11: longer is cut, shorter filled up. */
function fit(value: Buffer, size: number): Buffer {
  return Buffer.concat([value, Buffer.alloc(size, 0x36)]).subarray(0, size);
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
