import { counted } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';

/** What is counted. */
interface Counted {
  kind: 'pictures' | 'charts' | 'objects' | 'symbols' | 'insertedFiles';
  found: (count: number) => Said;
}

export const COUNTED: readonly Counted[] = [
  {
    kind: 'pictures',
    found: (count) => ({
      zh: `有图片 ${count} 张，未读`,
      en: `${counted(count, 'picture')}, not read`,
    }),
  },
  {
    kind: 'charts',
    found: (count) => ({
      zh: `有图表 ${count} 个，未读`,
      en: `${counted(count, 'chart')}, not read`,
    }),
  },
  {
    kind: 'objects',
    found: (count) => ({
      zh: `有嵌入的对象 ${count} 个（如表格、公式），未读`,
      en: `${counted(count, 'embedded object')} (such as tables or formulas), not read`,
    }),
  },
  {
    kind: 'symbols',
    found: (count) => ({
      zh: `有认不出的符号 ${count} 个，以“□”代替`,
      en: `${counted(count, 'unknown symbol')}, each shown as “□”`,
    }),
  },
  {
    kind: 'insertedFiles',
    found: (count) => ({
      zh: `有插入的文件 ${count} 个，未读`,
      en: `${counted(count, 'inserted file')}, not read`,
    }),
  },
];

/** What is quoted; the Chinese has its number before it already. */
interface Quoted {
  kind: 'footnotes' | 'endnotes' | 'formulas' | 'fields' | 'hidden' | 'struck' | 'marks';
  noun: (count: number) => Said;
  cure: Said;
}

export const QUOTED: readonly Quoted[] = [
  {
    kind: 'footnotes',
    noun: (count) => ({ zh: '条脚注', en: counted(count, 'footnote') }),
    cure: {
      zh: '脚注没有核对，请人工核对。',
      en: 'Footnotes were not checked: check them by hand.',
    },
  },
  {
    kind: 'endnotes',
    noun: (count) => ({ zh: '条尾注', en: counted(count, 'endnote') }),
    cure: {
      zh: '尾注没有核对，请人工核对。',
      en: 'Endnotes were not checked: check them by hand.',
    },
  },
  {
    kind: 'formulas',
    noun: (count) => ({
      zh: '个公式只按字面读',
      en: `${counted(count, 'formula')}, read letter by letter`,
    }),
    cure: {
      zh: '公式里的数请人工核对，或改成直接打字。',
      en: 'Check the numbers in formulas by hand, or type them as text.',
    },
  },
  {
    kind: 'fields',
    noun: (count) => ({
      zh: '个域没有结果，未读',
      en: `${counted(count, 'field')} without a result, not read`,
    }),
    cure: {
      zh: '请在 Word 里全选后按 F9 更新域，存盘后再试。',
      en: 'In Word, select everything and press F9 to update the fields, save, and try again.',
    },
  },
  {
    kind: 'hidden',
    noun: (count) => ({
      zh: '处隐藏文字，未读',
      en: `${counted(count, 'piece')} of hidden text, not read`,
    }),
    cure: {
      zh: '若应公布，请取消隐藏；若不应公布，请删去。',
      en: 'If it is to be published, show it; if not, delete it.',
    },
  },
  {
    kind: 'struck',
    noun: (count) => ({
      zh: '处划掉的文字，未读',
      en: `${counted(count, 'piece')} of struck-out text, not read`,
    }),
    cure: {
      zh: '若已作废，请删去；若仍有效，请去掉删除线。',
      en: 'If it no longer holds, delete it; if it does, take the strikethrough off.',
    },
  },
  {
    kind: 'marks',
    noun: (count) => ({
      zh: '处数字后的上标或下标，当作注释的标记',
      en: `${counted(count, 'superscript or subscript', 'superscripts or subscripts')} behind numbers, taken for marks of notes`,
    }),
    cure: {
      zh: '若是数的一部分，请取消上标或下标。',
      en: 'If they are part of a number, put them on the line.',
    },
  },
];
