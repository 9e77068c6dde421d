import type { Said } from '#domain/said.ts';
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
  if (fault !== null)
    return {
      text: null,
      problems: [faulty(file, fault, { zh: ' .docx 文档', en: '.docx document' })],
    };
  if (text.trim() === '') return { text: null, problems: [empty(file)] };
  if (text.length > MAX_LETTERS) return { text: null, problems: [tooLong(file)] };
  return { text, problems };
}

function readTxt(bytes: Uint8Array, file: string): TextResult {
  const { text } = decodeText(bytes, file);
  if (text !== null) return { text, problems: [] };
  const problem = fileError(file, 'unreadable-encoding', {
    found: {
      zh: '认不出文字编码',
      en: 'The encoding of the text is not known here',
    },
    expected: {
      zh: 'UTF-8、UTF-16 或 GB18030（GBK）的文本',
      en: 'text in UTF-8, UTF-16 or GB18030 (GBK)',
    },
    cure: {
      zh: '请用记事本打开，另存为 UTF-8 编码的 .txt；也可以把文字复制过来。',
      en: 'Open it in Notepad and save it as a .txt in UTF-8, or copy the text and paste it.',
    },
  });
  return { text: null, problems: [problem] };
}

const OLD_OFFICE: Said = {
  zh: '旧版 Office 文件（.doc）或加密的文档',
  en: 'a file of an older Office (.doc) or an encrypted document',
};
const RTF_DOCUMENT: Said = { zh: ' RTF 文档', en: 'an RTF document' };
const ZIPPED: Said = { zh: '压缩文件（.docx 也是）', en: 'a zip file, as a .docx is too' };
const TEXT_OR_ELSE: Said = { zh: '文本或别的文件', en: 'text or another file' };

/** What a file is that isn't what it is said to be; null when it is. */
function foreignNoun(bytes: Uint8Array, kind: DraftKind): Said | null {
  if (bytes.length === 0) return null;
  if (startsWith(bytes, OLE)) return OLD_OFFICE;
  if (startsWith(bytes, RTF)) return RTF_DOCUMENT;
  const foreign = recognizeForeign(bytes);
  if (foreign !== null) return foreign;
  const isZip = startsWith(bytes, ZIP);
  if (kind === 'txt') return isZip ? ZIPPED : null;
  return isZip ? null : TEXT_OR_ELSE;
}

function notWhatItSays(file: string, kind: DraftKind, noun: Said): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: `这是${noun.zh}，不是 .${kind}`, en: `This is ${noun.en}, not a .${kind}` },
    expected: { zh: '.docx 文档或 .txt 文本', en: 'a .docx document or a .txt' },
    cure: {
      zh: '请用 Word 或 WPS 打开，另存为 .docx；也可以把文字复制过来。',
      en: 'Open it in Word or WPS and save it as .docx, or copy the text and paste it.',
    },
  });
}

const A_DRAFT: Said = { zh: '一份通报稿', en: 'a draft of the bulletin' };

function empty(file: string): TableProblem {
  return fileError(file, 'empty-file', {
    found: { zh: '文件里没有文字', en: 'There is no text in the file' },
    expected: A_DRAFT,
    cure: {
      zh: '请检查文件是否保存完整；扫描的图片里没有文字可读。',
      en: 'See whether the file was saved whole; a scanned picture holds no text that could be read.',
    },
  });
}

function tooLong(file: string): TableProblem {
  return fileError(file, 'too-large', {
    found: { zh: '文字超过 100 万字', en: 'The text has more than 1,000,000 characters' },
    expected: A_DRAFT,
    cure: {
      zh: '请只保留通报正文后再试。',
      en: 'Keep only the text of the bulletin and try again.',
    },
  });
}
