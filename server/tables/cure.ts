interface Cure {
  content: RegExp;
  /** What must have been expected for the content to be a slip. */
  expected: RegExp;
  cure: string;
}

/** Contents that show how a cell came to be wrong, and what mends it. */
const CURES: readonly Cure[] = [
  {
    content: /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/u,
    expected: /(?:)/u,
    cure: '单元格的公式出错，请在 Excel 或 WPS 中改正公式（或改填数值），保存后重新载入。',
  },
  {
    content: /^=/u,
    expected: /(?:)/u,
    cure: '单元格是公式，文件里没有它的计算结果：请用 Excel 或 WPS 打开，按 F9 重新计算，保存后重新载入。',
  },
  {
    content: /^\d{4}-\d{2}-\d{2}$/u,
    expected: /^(?:目标|数字|与目标的差距|排位)/u,
    cure: '单元格是日期：Excel 会把“8-9”这样的内容改成日期，请把单元格格式设为“文本”后重新填写。',
  },
];

/** The cure that a cell's content asks for by itself; null when it gives nothing away. */
export function cureOfContent(found: string, expected: string): string | null {
  const known = CURES.find(
    (one) => one.content.test(found.trim()) && one.expected.test(expected.trim()),
  );
  return known?.cure ?? null;
}
