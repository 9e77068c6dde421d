import type { Said } from '#domain/said.ts';
import { fileError, type TableProblem } from './problem.ts';

const MEGABYTE = 1024 * 1024;

/** What a zip is that is no workbook. */
export type NoWorkbook = keyof typeof NOUNS;

const NOUNS = {
  document: { zh: ' Word 文档', en: 'a Word document' },
  slides: { zh: ' PowerPoint 演示文稿', en: 'a PowerPoint presentation' },
  archive: { zh: '压缩包', en: 'an archive' },
} as const satisfies Record<string, Said>;

export function locked(file: string): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: '文件有密码', en: 'The file has a password' },
    expected: {
      zh: '未加密的 .xlsx 或 .xls 工作簿',
      en: 'an .xlsx or .xls workbook without a password',
    },
    cure: {
      zh: '请在 Excel 或 WPS 中取消该文件的密码，保存后重新导入。',
      en: 'Take the password off in Excel or WPS, save the file and load it again.',
    },
  });
}

export function damaged(file: string): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: '文件不完整', en: 'The file is not complete' },
    expected: { zh: '未损坏的 .xlsx 工作簿', en: 'an undamaged .xlsx workbook' },
    cure: {
      zh: '文件可能没有传完：请重新传送，或用 Excel、WPS 打开后另存为新的 .xlsx；若打不开，请向报送单位重新索取。',
      en: 'It may not have been sent to its end. Send it again, or open it in Excel or WPS and save it as a new .xlsx; if it does not open, ask whoever sent it for another copy.',
    },
  });
}

export function notAWorkbook(file: string, content: NoWorkbook): TableProblem {
  const noun = NOUNS[content];
  return fileError(file, 'unreadable-file', {
    found: { zh: `这是${noun.zh}，不是工作簿`, en: `This is ${noun.en}, not a workbook` },
    expected: { zh: '.xlsx 或 .xls 工作簿', en: 'an .xlsx or .xls workbook' },
    cure:
      content === 'archive'
        ? {
            zh: '请先解压，再导入其中的表格。',
            en: 'Unpack it and load the tables that are in it.',
          }
        : {
            zh: '请把其中的表格复制到 Excel 或 WPS 表格里，存为 .xlsx 后导入。',
            en: 'Copy its tables into Excel or WPS, save them as .xlsx and load that.',
          },
  });
}

export function tooLarge(file: string, size: number, most: number): TableProblem {
  const megabytes = Math.round(size / MEGABYTE);
  return fileError(file, 'too-large', {
    found: { zh: `解开后约有 ${megabytes} MB`, en: `about ${megabytes} MB once unpacked` },
    expected: {
      zh: `不超过 ${most / MEGABYTE} MB 的工作簿`,
      en: `a workbook of at most ${most / MEGABYTE} MB`,
    },
    cure: {
      zh: '请只保留要导入的工作表，删去图片和表格以外设了格式的行列，另存为新的 .xlsx 后重新导入；大量数据请用 CSV 长表。',
      en: 'Keep only the sheets that are to be loaded, delete pictures and formatted rows and columns beyond the table, save it as a new .xlsx and load that; for very many figures use a long table in CSV.',
    },
  });
}
