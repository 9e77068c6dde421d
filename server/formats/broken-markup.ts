import { counted } from '#domain/said-names.ts';
import { fileError, type TableProblem } from './problem.ts';

/** Pages that programs write close all of these; pages by hand may leave ends out, but never beginnings. */
const ELEMENTS = ['tr', 'td', 'th'] as const;

/**
 * A row or cell that ends and doesn't begin, or one of many that doesn't end: a letter of its tag was
 * changed on the way, and its figures would be passed over without a word.
 */
export function findBrokenMarkup(text: string, file: string): TableProblem[] {
  return ELEMENTS.flatMap((name) => {
    const begun = count(text, new RegExp(`<${name}[\\s/>]`, 'giu'));
    const ended = count(text, new RegExp(`</${name}\\s{0,9}>`, 'giu'));
    const isBroken = ended > begun || (ended < begun && ended >= begun * 0.9);
    return isBroken ? [broken(file, name, begun, ended)] : [];
  });
}

function count(text: string, tag: RegExp): number {
  return [...text.matchAll(tag)].length;
}

const times = (count: number): string => counted(count, 'time');

function broken(file: string, name: string, begun: number, ended: number): TableProblem {
  const problem = fileError(file, 'unreadable-file', {
    found: {
      zh: `网页里 <${name}> 有 ${begun} 个，</${name}> 有 ${ended} 个`,
      en: `In the page <${name}> stands ${times(begun)}, </${name}> ${times(ended)}`,
    },
    expected: { zh: '开始和结束的标签成对', en: 'an end for every tag that begins' },
    cure: {
      zh: '文件可能在传送中损坏，有的行或格没有读到：请核对读入的内容；不对的，请重新导出，或用 Excel、WPS 打开后另存为 .xlsx 再导入。',
      en: 'The file may have been damaged on the way, and some rows or cells were not read. Check what was read; if it is wrong, export it again, or open it in Excel or WPS, save it as .xlsx and load that.',
    },
  });
  return { ...problem, severity: 'warning' };
}
