import type { Said } from '#domain/said.ts';
import { startsWith } from './first-bytes.ts';

const PDF: Said = { zh: ' PDF 文档', en: 'a PDF document' };
const PICTURE: Said = { zh: '图片', en: 'a picture' };
const ARCHIVE: Said = { zh: '压缩包', en: 'an archive' };

/** How files begin that are sent in place of tables. */
const BEGINNINGS: readonly (readonly [noun: Said, bytes: readonly number[]])[] = [
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [PICTURE, [0x89, 0x50, 0x4e, 0x47]],
  [PICTURE, [0xff, 0xd8, 0xff]],
  [PICTURE, [0x47, 0x49, 0x46, 0x38]],
  [ARCHIVE, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  [ARCHIVE, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  [ARCHIVE, [0x1f, 0x8b, 0x08]],
];

/** What a file is that holds no table, by its first bytes; null when they give nothing away. */
export function recognizeForeign(bytes: Uint8Array): Said | null {
  const found = BEGINNINGS.find(([, beginning]) => startsWith(bytes, beginning));
  return found?.[0] ?? null;
}
