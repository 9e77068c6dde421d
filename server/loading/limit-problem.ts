import { fileError, type TableProblem } from '#server/formats/problem.ts';
import type { JobStopped } from '#server/parsing/job-stopped.ts';

const SMALLER =
  '请只保留要载入的工作表和区域，删去图片、空行空列的格式和多余的工作表，另存为新的 .xlsx 后重新载入；大量数据请用 CSV 长表。';
const ANEW =
  '请用 Excel、WPS 打开该文件，核对后另存为新的 .xlsx（或 CSV）再重新载入；仍不成的，请把文件交给系统管理员。';

/** What a file did that could not be read within the limits: which limit, and how to mend the file. */
export function limitProblem(file: string, stopped: JobStopped): TableProblem {
  const { seconds, megabytes } = stopped.limits;
  switch (stopped.reason) {
    case 'time':
      return fileError(file, 'too-large', {
        found: `读了 ${seconds} 秒还没有读完`,
        expected: `${seconds} 秒之内能读完的文件`,
        cure: SMALLER,
      });
    case 'memory':
      return fileError(file, 'too-large', {
        found: `读这个文件要用 ${megabytes} MB 以上的内存`,
        expected: `用不到 ${megabytes} MB 内存就能读完的文件`,
        cure: SMALLER,
      });
    case 'ended':
      return fileError(file, 'unreadable-file', {
        found: '读这个文件时，解读程序中断了',
        expected: '能读完的文件',
        cure: ANEW,
      });
    case 'fault':
      return fileError(file, 'unreadable-file', {
        found: `解读程序读不懂这个文件（${stopped.message}）`,
        expected: '未损坏的表格或文档',
        cure: ANEW,
      });
    default:
      return stopped.reason satisfies never;
  }
}
