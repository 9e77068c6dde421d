import { OLE, startsWith } from './first-bytes.ts';
import { decryptAgile, decryptStandard } from './office-encryption.ts';
import { oleFiles } from './ole-files.ts';

const AGILE = 4;
const STANDARD = 2;

/**
 * Excel encrypts a workbook that is only protected against changes with a password that it tries by
 * itself ([MS-OFFCRYPTO] 1.3.2): nobody is asked for one. Such a workbook is opened; every other file,
 * one with a password of its own too, comes back as it is.
 */
export function withoutDefaultProtection(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, OLE)) return bytes;
  try {
    const streams = oleFiles().read(Buffer.from(bytes), { type: 'buffer' });
    const info = contentOf(streams, 'EncryptionInfo');
    const sealed = contentOf(streams, 'EncryptedPackage');
    if (info === null || sealed === null || sealed.length < 8) return bytes;
    return decrypt(info, sealed) ?? bytes;
  } catch {
    // Damaged: its reader will say so.
    return bytes;
  }
}

function contentOf(streams: object, name: string): Buffer | null {
  const content = oleFiles().find(streams, name)?.content;
  return content === undefined ? null : Buffer.from(content);
}

/** Null: under another password, or in a way that Excel hasn't used since 2007. */
function decrypt(info: Buffer, sealed: Buffer): Buffer | null {
  const size = Number(sealed.readBigUInt64LE(0));
  const packed = sealed.subarray(8);
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
  if (major === AGILE && minor === AGILE) return cut(decryptAgile(info.subarray(8), packed), size);
  return minor === STANDARD ? cut(decryptStandard(info.subarray(4), packed), size) : null;
}

/** Blocks are filled up; a size that isn't there is a damaged file's. */
function cut(content: Buffer | null, size: number): Buffer | null {
  return content !== null && size <= content.length ? content.subarray(0, size) : null;
}
