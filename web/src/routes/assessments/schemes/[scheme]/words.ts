import { inLanguage } from '#lib/language/language.ts';

/** What the page of a scheme says. */
export const words = inLanguage({
  zh: {
    lede: (items: number, points: string, readings: number) => [
      `${items} 个计分条目，`,
      `满分 ${points} 分，`,
      readings === 0 ? '没有未定之处。' : `${readings} 处原文未定，已写明读法。`,
    ],
    table: '条目与规则',
    heads: { item: '项目', points: '满分', rule: '规则', words: '原文', line: '出处' },
    perStep: (step: string, unit: string, points: string) => `每${step}${unit}扣${points}分`,
    value: (points: string) => `${points}分`,
    range: (low: string, high: string) => `${low}～${high}分`,
    cap: (points: string) => `上限${points}`,
    threshold: (points: string) => `界限${points}`,
    open: '未定：',
    rest: '对象、等次、程序',
    assessed: '考核对象',
    groups: '分组',
    grades: '等次',
    deadlines: '期限',
    procedure: '程序',
    consequences: '结果运用',
    notes: '未识别的行，不计分',
    used: '采用本办法的考核',
    stop: '、',
    file: '办法',
  },
  en: {
    lede: (items, points, readings) => [
      `${items} scored items, `,
      `${points} points in all, `,
      readings === 0
        ? 'no points left open.'
        : `${readings} points left open, with our reading below.`,
    ],
    table: 'Items and rules',
    heads: { item: 'Item', points: 'Full', rule: 'Rule', words: 'Wording', line: 'Source' },
    perStep: (step, unit, points) => `${points} off for each ${step} ${unit}`,
    value: (points) => `${points} points`,
    range: (low, high) => `${low} to ${high} points`,
    cap: (points) => `at most ${points}`,
    threshold: (points) => `against ${points}`,
    open: 'Left open: ',
    rest: 'Assessed, grades, procedure',
    assessed: 'Who is assessed',
    groups: 'Groups',
    grades: 'Grades',
    deadlines: 'Deadlines',
    procedure: 'Procedure',
    consequences: 'Use of results',
    notes: 'Rows not recognised, not scored',
    used: 'Assessments under this scheme',
    stop: ', ',
    file: 'scheme',
  },
});
