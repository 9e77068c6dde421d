import type { Said } from '#domain/said.ts';
import { recognizeForeign } from './foreign-file.ts';
import { fileError, type TableProblem } from './problem.ts';

/** Bytes enough to meet a comma, a digit or a line end, which tell UTF-16 by their zero half. */
const SAMPLE_BYTES = 4096;

/**
 * Bytes → text: a byte order mark decides, then zero bytes (UTF-16), then UTF-8, then GB18030.
 * The strict decoders refuse what is not theirs; Chinese text in GB18030 is never valid UTF-8 but by accident.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { text: string | null; problems: readonly TableProblem[] } {
  const foreign = recognizeForeign(bytes);
  if (foreign !== null) return { text: null, problems: [foreignFile(file, foreign)] };
  for (const encoding of encodingsToTry(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return { text, problems: [] };
  }
  return { text: null, problems: [unreadableEncoding(file)] };
}

/** By the beginning of some bytes: in what they may be, the likeliest first. */
export function encodingsToTry(bytes: Uint8Array): readonly string[] {
  const marked = encodingByMark(bytes) ?? encodingByZeros(bytes);
  return marked === null ? ['utf-8', 'gb18030'] : [marked];
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Neither UTF-8 nor GB18030 text holds a zero byte; UTF-16 holds one in every comma, digit and line end. */
function encodingByZeros(bytes: Uint8Array): string | null {
  let evenZeros = 0;
  let oddZeros = 0;
  for (const [index, byte] of bytes.subarray(0, SAMPLE_BYTES).entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  if (evenZeros === oddZeros) return null;
  return oddZeros > evenZeros ? 'utf-16le' : 'utf-16be';
}

/** Null when the bytes are not in that encoding; the decoder drops the byte order mark itself. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function unreadableEncoding(file: string): TableProblem {
  return fileError(file, 'unreadable-encoding', {
    found: { zh: '无法识别的文字编码', en: 'an unknown encoding of text' },
    expected: { zh: 'UTF-8、UTF-16 或 GB18030（GBK）', en: 'UTF-8, UTF-16 or GB18030 (GBK)' },
    cure: {
      zh: '请用 Excel 或 WPS 打开该文件，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后重新导入。',
      en: 'Open the file in Excel or WPS, save it as “CSV UTF-8 (Comma delimited)” or .xlsx, and load that.',
    },
  });
}

function foreignFile(file: string, noun: Said): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: `这是${noun.zh}，不是表格`, en: `This is ${noun.en}, not a table` },
    expected: { zh: 'CSV、.xlsx 或 .xls', en: 'CSV, .xlsx or .xls' },
    cure: {
      zh: '请向报送单位索取表格原件（.xlsx 或 CSV），不要只改文件的扩展名。',
      en: 'Ask whoever sent it for the table itself (.xlsx or CSV); another extension alone does not make it one.',
    },
  });
}
