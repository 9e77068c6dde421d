import type { Said } from '#domain/said.ts';

interface Cure {
  content: RegExp;
  /** What must have been expected for the content to be a slip. */
  expected: RegExp;
  cure: (place: Said) => Said;
}

/** Contents that show how a cell came to be wrong, and what mends it. */
const CURES: readonly Cure[] = [
  {
    content: /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/u,
    expected: /(?:)/u,
    cure: (place) => ({
      zh: `${place.zh}的单元格的公式出错，请在 Excel 或 WPS 中改正公式（或改填数值），保存后重新导入。`,
      en: `The formula at ${place.en} failed. Mend it in Excel or WPS, or put the value there, save, and load the file again.`,
    }),
  },
  {
    content: /^=/u,
    expected: /(?:)/u,
    cure: (place) => ({
      zh: `${place.zh}的单元格是公式，文件里没有它的计算结果：请用 Excel 或 WPS 打开，按 F9 重新计算，保存后重新导入。`,
      en: `There is a formula at ${place.en}, and the file does not hold its result. Open it in Excel or WPS, press F9, save, and load the file again.`,
    }),
  },
  {
    content: /^\d{4}-\d{2}-\d{2}$/u,
    expected: /^(?:目标|数字|与目标的差距|排位)/u,
    cure: (place) => ({
      zh: `${place.zh}的单元格是日期：Excel 会把“8-9”这样的内容改成日期，请把单元格格式设为“文本”后重新填写。`,
      en: `There is a date at ${place.en}: Excel turns what reads like “8-9” into one. Make the cell a text cell and type it again.`,
    }),
  },
];

/** The cure that a cell's content asks for by itself, for its place; null when it gives nothing away. */
export function cureOfContent(found: string, expected: string): Cure['cure'] | null {
  const known = CURES.find(
    (one) => one.content.test(found.trim()) && one.expected.test(expected.trim()),
  );
  return known?.cure ?? null;
}
