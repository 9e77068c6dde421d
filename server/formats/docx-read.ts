import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';

import { fileError, type TableProblem } from './problem.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

export interface TextResult {
  /** Null when there is none, with the problems that say why. */
  text: string | null;
  problems: readonly TableProblem[];
}

const MEGABYTE = 1024 * 1024;
/** A bulletin's text takes some hundred kilobytes of XML; pictures aren't counted, they stay packed. */
const MAX_XML = 10 * MEGABYTE;
const BODY = 'word/document.xml';

/**
 * The text of a .docx, a blank line between paragraphs. Numbers that Word puts before paragraphs
 * itself are no text; what is struck out in a tracked change is none either.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<TextResult> {
  const refused = refuseDocx(bytes, file);
  if (refused) return { text: null, problems: [refused] };
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { text: value.trimEnd(), problems: [] };
  } catch {
    return { text: null, problems: [damaged(file)] };
  }
}

function refuseDocx(bytes: Uint8Array, file: string): TableProblem | null {
  const entries = readZipDirectory(bytes);
  if (entries === null) return damaged(file);
  if (!entries.some(({ name }) => name === BODY)) return notADocument(file, entries);
  return hasLargeXml(bytes, entries) ? tooLarge(file) : null;
}

/** Found by unpacking it: what the directory says of sizes may be a lie. */
function hasLargeXml(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  let left = MAX_XML;
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))) {
    const packed = packedBytes(bytes, entry);
    left -= entry.isDeflated ? unpackedSize(packed, left) : packed.length;
    if (left < 0) return true;
  }
  return false;
}

/** More than `most` where there is more; what can't be unpacked has no size, its reader will say so. */
function unpackedSize(packed: Uint8Array, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? most + 1 : 0;
  }
}

function damaged(file: string): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: '文件打不开',
    expected: '未损坏、未加密的 .docx 文档',
    cure: '请用 Word 或 WPS 打开，另存为新的 .docx 后再试；也可以把文字复制过来。',
  });
}

function notADocument(file: string, entries: readonly ZipEntry[]): TableProblem {
  const isWorkbook = entries.some(({ name }) => name.startsWith('xl/'));
  return fileError(file, 'unreadable-file', {
    found: isWorkbook ? '这是工作簿，不是文档' : '这不是 Word 文档',
    expected: '.docx 文档',
    cure: '请选择通报稿的 .docx 或 .txt 文件。',
  });
}

function tooLarge(file: string): TableProblem {
  return fileError(file, 'too-large', {
    found: '文档内容太多',
    expected: `解开后不超过 ${MAX_XML / MEGABYTE} MB 的文档`,
    cure: '请只保留通报正文，另存为新的 .docx 后再试。',
  });
}
