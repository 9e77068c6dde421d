import type { LayoutChange } from '#domain/layout/shown.ts';
import { speakProblem, type TableProblem } from '#server/formats/problem.ts';

/** A cell that is not what the template knows, where nobody is there to look at it. */
export function changedLayout(
  file: string,
  { sheet, row, column, before, now }: LayoutChange,
): TableProblem {
  return {
    severity: 'error',
    code: 'changed-layout',
    ...{ file, sheet, row, column },
    ...speakProblem({
      found: now ?? { zh: '什么也没有', en: 'nothing' },
      expected:
        before === null
          ? { zh: '模板里这里什么也没有', en: 'nothing, as the template knows it' }
          : { zh: `模板里的“${before}”`, en: `“${before}”, as the template knows it` },
      cure: {
        zh: '表样和模板不同。请在工作台上传这个文件，在表上看过，存为模板的新一版后再导入。',
        en: 'The sheet is not as the template knows it. Send the file at the desk, look at it there, keep the next version of the template, and load again.',
      },
    }),
  };
}
