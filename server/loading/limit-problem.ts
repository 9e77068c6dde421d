import type { Said } from '#domain/said.ts';
import { fileError, type TableProblem } from '#server/formats/problem.ts';
import type { JobStopped } from '#server/parsing/job-stopped.ts';

const SMALLER: Said = {
  zh: '请只保留要导入的工作表和区域，删去图片、空行空列的格式和多余的工作表，另存为新的 .xlsx 后重新导入；大量数据请用 CSV 长表。',
  en: 'Keep only the sheets and cells that are to be loaded, delete pictures, formats of blank rows and columns and other sheets, save it as a new .xlsx and load that; for very many figures use a long table in CSV.',
};
const ANEW: Said = {
  zh: '请用 Excel、WPS 打开该文件，核对后另存为新的 .xlsx（或 CSV）再重新导入；仍不成的，请把文件交给系统管理员。',
  en: 'Open the file in Excel or WPS, check it, save it as a new .xlsx (or CSV) and load that; if it still fails, give the file to the administrator.',
};

/** What a file did that could not be read within the limits: which limit, and how to mend the file. */
export function limitProblem(file: string, stopped: JobStopped): TableProblem {
  const { seconds, megabytes } = stopped.limits;
  switch (stopped.reason) {
    case 'time':
      return fileError(file, 'too-large', {
        found: {
          zh: `读了 ${seconds} 秒还没有读完`,
          en: `not read to its end in ${seconds} seconds`,
        },
        expected: {
          zh: `${seconds} 秒之内能读完的文件`,
          en: `a file that can be read in ${seconds} seconds`,
        },
        cure: SMALLER,
      });
    case 'memory':
      return fileError(file, 'too-large', {
        found: {
          zh: `读这个文件要用 ${megabytes} MB 以上的内存`,
          en: `more than ${megabytes} MB of memory needed to read it`,
        },
        expected: {
          zh: `用不到 ${megabytes} MB 内存就能读完的文件`,
          en: `a file that can be read with less than ${megabytes} MB of memory`,
        },
        cure: SMALLER,
      });
    case 'ended':
      return fileError(file, 'unreadable-file', {
        found: {
          zh: '读这个文件时，解读程序中断了',
          en: 'The program that reads files ended while it read this one',
        },
        expected: { zh: '能读完的文件', en: 'a file that can be read to its end' },
        cure: ANEW,
      });
    case 'fault':
      return fileError(file, 'unreadable-file', {
        found: {
          zh: '解读程序无法识别这个文件',
          en: 'The program that reads files could make nothing of this one',
        },
        expected: { zh: '未损坏的表格或文档', en: 'an undamaged table or document' },
        cure: ANEW,
      });
    default:
      return stopped.reason satisfies never;
  }
}
