import type { Said } from '#domain/said.ts';
import { fileError, type TableProblem } from '../problem.ts';
import { MOST_FIGURES } from './cube.ts';

/** A file in a known format that does not keep to it. */
export function brokenFormat(file: string, format: string, found: Said): TableProblem {
  return fileError(file, 'unreadable-file', {
    found: { zh: `${format} 文件${found.zh}`, en: `The ${format} file ${found.en}` },
    expected: { zh: `完整的 ${format} 文件`, en: `a whole ${format} file` },
    cure: {
      zh: '文件可能没有下载完或被改动过：请重新下载；若仍不成，请改下载 CSV 或 .xlsx。',
      en: 'It may not have been downloaded to its end, or was changed: download it again. If that fails, download CSV or .xlsx instead.',
    },
  });
}

export function tooManyFigures(file: string, count: number): TableProblem {
  return fileError(file, 'too-large', {
    found: {
      zh: `文件里有 ${count} 个数`,
      en: `The file holds ${count.toLocaleString('en')} figures`,
    },
    expected: {
      zh: `不超过 ${MOST_FIGURES / 10_000} 万个数`,
      en: `at most ${MOST_FIGURES.toLocaleString('en')} figures`,
    },
    cure: {
      zh: '请在下载时只选要用的地区、指标和时期，分几次下载、导入。',
      en: 'Choose only the regions, indicators and periods that are needed, and download and load them in parts.',
    },
  });
}

/** Cubes of a file, or why there are none. */
export interface CubesResult<C> {
  cubes: readonly C[];
  problems: readonly TableProblem[];
}
