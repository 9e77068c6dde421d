import { MAX_UNPACKED } from '../workbook-guard.ts';
import { unpackEntry } from '../zip-content.ts';
import { readZipDirectory } from '../zip-directory.ts';
import type { OdsParts } from './read-ods.ts';

/** The parts of an OpenDocument spreadsheet; null when the zip is none. */
export function odsPartsOf(bytes: Uint8Array): OdsParts | null {
  const entries = readZipDirectory(bytes) ?? [];
  if (entries.some(({ name }) => name.startsWith('xl/'))) return null;
  if (!entries.some(({ name }) => name === 'content.xml')) return null;
  const textOf = (part: string) => {
    const entry = entries.find(({ name }) => name === part);
    const content = entry === undefined ? '' : unpackEntry(bytes, entry, MAX_UNPACKED);
    return typeof content === 'string' ? '' : new TextDecoder().decode(content);
  };
  return {
    isEncrypted: textOf('META-INF/manifest.xml').includes('encryption-data'),
    settings: textOf('settings.xml'),
    parts: ['styles.xml', 'content.xml'].map(textOf).filter((text) => text !== ''),
  };
}
