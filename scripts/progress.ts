import type { Progress } from '#server/loading/report.ts';

/** A line on standard error that is written over as the work goes on; silent where nobody watches. */
export function showProgress(): { progress: Progress; end: () => void } {
  const { isTTY } = process.stderr;
  const write = (text: string) => isTTY && process.stderr.write(`\r\u001B[K${text}`);
  return {
    progress: ({ file, rows }) => void write(`${file}  ${rows.toLocaleString('zh-CN')} 行`),
    end: () => void write(''),
  };
}
