import type { AssessmentSummary } from '#server/schemas/assessments.ts';
import { inLanguage } from '#lib/language/language.ts';

/** What the pages of assessments say. */
export const words = inLanguage({
  zh: {
    underWay: (day: string) =>
      `此为改动后的版本，尚待重新审定、公布；对外仍以 ${day} 公布的结果为准。`,
    documentTitle: '考核 · 通报',
    titled: (title: string) => `${title} · 通报`,
    title: '考核',
    kicker: '按考核办法逐项计分',
    file: '考核',
    madeUpMark: '虚构',
    madeUp: '对象和数据均属虚构，仅供说明计分办法。',
    lede: (total: number, published: number) =>
      published === total
        ? [`${total} 次考核均已公布结果。`]
        : [`${total} 次考核，`, `${published} 次已公布结果。`],
    empty: '还没有考核',
    emptyCure: '导入考核办法与考核程序后，列出各次考核及进度。',
    list: '考核',
    heads: {
      title: '考核',
      year: '年度',
      scheme: '办法',
      state: '进度',
      complete: '已计总分',
      grades: '等次',
      on: '公布',
    },
    states: {
      begun: '评分中',
      checked: '评分完成，待审定',
      approved: '已审定，待公布',
      published: '已公布',
      changed: '结果有变，待重新审定',
    } satisfies Record<AssessmentSummary['state'], string>,
    of: (part: number, whole: number) => `${part}/${whole}`,
    gradeCount: (name: string, count: number) => `${name} ${count}`,
    schemes: '办法',
    schemeHeads: { document: '文件', docNo: '文号', items: '计分条目', readings: '未定之处' },
    readingCount: (count: number) => (count === 0 ? '无' : `${count} 处，均写明读法`),
  },
  en: {
    underWay: (day) =>
      `A changed version, not yet approved or published; the results published on ${day} stand.`,
    documentTitle: 'Assessments · Tongbao',
    // A title has no language of its own, and these names are in Chinese.
    titled: () => 'Assessment · Tongbao',
    title: 'Assessments',
    kicker: 'Scored item by item under the assessment scheme',
    file: 'assessments',
    madeUpMark: 'Made up',
    madeUp: 'Places and figures are fictitious, to show how points are counted.',
    lede: (total, published) =>
      published === total
        ? [`The results of all ${total} assessments are published.`]
        : [`${total} assessments, `, `${published} of them with published results.`],
    empty: 'No assessments yet',
    emptyCure:
      'Once a scheme and the steps of an assessment are loaded, assessments are listed here with their progress.',
    list: 'Assessments',
    heads: {
      title: 'Assessment',
      year: 'Year',
      scheme: 'Scheme',
      state: 'Progress',
      complete: 'With a total',
      grades: 'Grades',
      on: 'Published',
    },
    states: {
      begun: 'being scored',
      checked: 'scored, to be approved',
      approved: 'approved, to be published',
      published: 'published',
      changed: 'changed, to be approved again',
    },
    of: (part, whole) => `${part} of ${whole}`,
    gradeCount: (name, count) => `${name} ${count}`,
    schemes: 'Schemes',
    schemeHeads: {
      document: 'Document',
      docNo: 'Number',
      items: 'Scored items',
      readings: 'Points left open',
    },
    readingCount: (count) => (count === 0 ? 'none' : `${count}, each with our reading`),
  },
});
