import { decodeText } from './decode.ts';
import { readDocx, type TextResult } from './docx-read.ts';
import { OLE, startsWith, ZIP } from './first-bytes.ts';
import { recognizeForeign } from './foreign-file.ts';
import { fileError, type TableProblem } from './problem.ts';
import { faulty, findFault } from './workbook-guard.ts';
import { readZipDirectory } from './zip-directory.ts';

export const DRAFT_KINDS = ['docx', 'txt'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A bulletin has some thousand letters. */
const MAX_LETTERS = 1_000_000;

const RTF = [...Buffer.from('{\\rtf')];

/** The text of a draft in a file that is said to be of a kind; a file that is of another is refused. */
export async function readDraftFile(
  bytes: Uint8Array,
  file: string,
  kind: DraftKind,
): Promise<TextResult> {
  const noun = foreignNoun(bytes, kind);
  if (noun !== null) return { text: null, problems: [notWhatItSays(file, kind, noun)] };
  const { text, problems } = kind === 'docx' ? await readDocx(bytes, file) : readTxt(bytes, file);
  if (text === null) return { text, problems };
  const fault = kind === 'docx' ? findFault(bytes, readZipDirectory(bytes) ?? []) : null;
  if (fault !== null) return { text: null, problems: [faulty(file, fault, ' .docx 文档')] };
  if (text.trim() === '') return { text: null, problems: [empty(file)] };
  if (text.length > MAX_LETTERS) return { text: null, problems: [tooLong(file)] };
  return { text, problems };
}

function readTxt(bytes: Uint8Array, file: string): TextResult {
  const { text } = decodeText(bytes, file);
  if (text !== null) return { text, problems: [] };
  const problem = fileError(file, 'unreadable-encoding', {
    found: '认不出文字编码',
    expected: 'UTF-8、UTF-16 或 GB18030（GBK）的文本',
    cure: '请用记事本打开，另存为 UTF-8 编码的 .txt；也可以把文字复制过来。',
  });
  return { text: null, problems: [problem] };
}

/** What a file is that isn't what it is said to be; null when it is. */
function foreignNoun(bytes: Uint8Array, kind: DraftKind): string | null {
  if (bytes.length === 0) return null;
  if (startsWith(bytes, OLE)) return '旧版 Office 文件（.doc）或加密的文档';
  if (startsWith(bytes, RTF)) return ' RTF 文档';
  const foreign = recognizeForeign(bytes);
  if (foreign !== null) return foreign;
  const isZip = startsWith(bytes, ZIP);
  if (kind === 'txt') return isZip ? '压缩文件（.docx 也是）' : null;
  return isZip ? null : '文本或别的文件';
}

function notWhatItSays(file: string, kind: DraftKind, noun: string): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: `这是${noun}，不是 .${kind}`,
    expected: '.docx 文档或 .txt 文本',
    cure: '请用 Word 或 WPS 打开，另存为 .docx；也可以把文字复制过来。',
  });
}

function empty(file: string): TableProblem {
  return fileError(file, 'empty-file', {
    found: '文件里没有文字',
    expected: '一份通报稿',
    cure: '请检查文件是否保存完整；扫描的图片里没有文字可读。',
  });
}

function tooLong(file: string): TableProblem {
  return fileError(file, 'too-large', {
    found: '文字超过 100 万字',
    expected: '一份通报稿',
    cure: '请只保留通报正文后再试。',
  });
}
