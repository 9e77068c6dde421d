import { fileError, type TableProblem } from './problem.ts';
import { describeUnread } from './word/describe-unread.ts';
import { documentText } from './word/document-text.ts';
import { MAX_XML_MEGABYTES, readParts, type PartsFault } from './word/parts.ts';

export interface TextResult {
  /** Null when there is none, with the problems that say why. */
  text: string | null;
  problems: readonly TableProblem[];
}

/**
 * The text of a .docx as Word shows it with every tracked change accepted, a blank line between
 * paragraphs. What of it was not read is a warning.
 */
export function readDocx(bytes: Uint8Array, file: string): Promise<TextResult> {
  const read = readParts(bytes);
  if ('fault' in read) {
    return Promise.resolve({ text: null, problems: [refusal(file, read.fault)] });
  }
  const { text, unread } = documentText(read.parts);
  return Promise.resolve({ text, problems: describeUnread(file, unread) });
}

function refusal(file: string, fault: PartsFault): TableProblem {
  if (fault === 'damaged') return damaged(file);
  return fault === 'too-large' ? tooLarge(file) : notADocument(file, fault === 'workbook');
}

function damaged(file: string): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: '文件打不开', en: 'The file does not open' },
    expected: {
      zh: '未损坏、未加密的 .docx 文档',
      en: 'a .docx document that is neither damaged nor encrypted',
    },
    cure: {
      zh: '请用 Word 或 WPS 打开，另存为新的 .docx 后再试；也可以把文字复制过来。',
      en: 'Open it in Word or WPS, save it as a new .docx and try that, or copy the text and paste it.',
    },
  });
}

function notADocument(file: string, isWorkbook: boolean): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: isWorkbook
      ? { zh: '这是工作簿，不是文档', en: 'This is a workbook, not a document' }
      : { zh: '这不是 Word 文档', en: 'This is not a Word document' },
    expected: { zh: '.docx 文档', en: 'a .docx document' },
    cure: {
      zh: '请选择通报稿的 .docx 或 .txt 文件。',
      en: 'Choose the .docx or .txt of the draft.',
    },
  });
}

function tooLarge(file: string): TableProblem {
  return fileError(file, 'too-large', {
    found: { zh: '文档内容太多', en: 'There is too much in the document' },
    expected: {
      zh: `解开后不超过 ${MAX_XML_MEGABYTES} MB 的文档`,
      en: `a document of at most ${MAX_XML_MEGABYTES} MB when unpacked`,
    },
    cure: {
      zh: '请只保留通报正文，另存为新的 .docx 后再试。',
      en: 'Keep only the text of the bulletin, save it as a new .docx and try that.',
    },
  });
}
