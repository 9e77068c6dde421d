import type { Said } from '#domain/said.ts';

export const LACKS = ['base', 'reference', 'last-year', 'verdict', 'series', 'one-value'] as const;
/** What must be known before a value can be judged. */
export type LackKind = (typeof LACKS)[number];

export interface Lack {
  lacks: LackKind;
  said: Said;
}

/** @example lackOf('reference', '各项贷款平均增速').said.zh // '还缺“各项贷款平均增速”同一时期的数，请补录。' */
export function lackOf(lacks: LackKind, name = '', count = 1): Lack {
  return { lacks, said: SENTENCES[lacks](name, count) };
}

export const isLack = (value: object): value is Lack => 'lacks' in value;

const COUNTS = ['', '一', '两', '三', '四', '五'];

const SENTENCES: Readonly<Record<LackKind, (name: string, count: number) => Said>> = {
  base: (year) =>
    year === ''
      ? {
          zh: '目标相对基期，文件没有写基期是哪一年；以“基期”为时期补录一个数即可判断。',
          en: 'It is relative to a base of which the document names no year: enter a value whose period is “基期” (base).',
        }
      : {
          zh: `目标相对基期，文件没有给出基期值；补录${year}年的数，或以“基期”为时期补录一个数，即可判断。`,
          en: `It is relative to a base whose value the document does not give: enter the value of ${year}, or one whose period is “基期” (base).`,
        },
  reference: (name) => ({
    zh: `还缺“${name}”同一时期的数，请补录。`,
    en: `“${name}” has no value for the same period yet: enter it.`,
  }),
  'last-year': () => ({
    zh: '还缺上年同期的数，请补录。',
    en: 'The value of the same period last year is lacking: enter it.',
  }),
  verdict: () => ({
    zh: '允许偏离多少、到什么程度算达到，文件没有规定；请责任单位在数后写明“达到”或“未达到”。',
    en: 'The document does not say how near is near enough: the office answers with “达到” (reached) or “未达到” (not reached) behind the figure.',
  }),
  series: () => ({
    zh: '看趋势要有连续几年的数，请补录以前年份的数。',
    en: 'A trend needs the values of years in a row: enter those of earlier years.',
  }),
  'one-value': (name, count) => ({
    zh: `${COUNTS[count] ?? String(count)}个数：${name}；请删去${count === 2 ? '一个' : '多余的'}，删去以前不判断。`,
    en: `${count} values were told: ${name}. Delete all but one: until then nothing is judged.`,
  }),
};
