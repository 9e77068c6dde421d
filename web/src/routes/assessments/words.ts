import type { AssessmentSummary } from '#server/schemas/assessments.ts';
import { inLanguage } from '#lib/language/language.ts';

/** What the pages of assessments say. */
export const words = inLanguage({
  zh: {
    underWay: (day: string) =>
      `${day} 公布的结果不变，公众看到的仍是它；这里是改动后的一版，要重新审定、公布。`,
    documentTitle: '考核 · 通报',
    titled: (title: string) => `${title} · 通报`,
    title: '考核',
    kicker: '按办法逐项计分，每一分都有算式和出处',
    file: '考核',
    madeUpMark: '虚构',
    madeUp: '对象和数据都不是真的，只为说明怎样计分。',
    lede: (total: number, published: number) =>
      published === total
        ? [`${total} 次考核都已公布结果。`]
        : [`${total} 次考核，`, `${published} 次已公布结果。`],
    empty: '还没有考核',
    emptyCure: '考核办法（条目和规则）与考核程序导入以后，这里列出每次考核和它走到哪一步。',
    list: '考核',
    heads: {
      title: '考核',
      year: '年度',
      scheme: '办法',
      state: '进度',
      complete: '已有总分',
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
    readingCount: (count: number) => (count === 0 ? '无' : `${count} 处，都写明读法`),
  },
  en: {
    underWay: (day) =>
      `What was published on ${day} stands, and is what everybody sees; this is the version as changed, to be approved and published anew.`,
    documentTitle: 'Assessments · Tongbao',
    // A title has no language of its own, and these names are in Chinese.
    titled: () => 'Assessment · Tongbao',
    title: 'Assessments',
    kicker: 'Scored item by item as their schemes have it, every point with its sum and source',
    file: 'assessments',
    madeUpMark: 'Made up',
    madeUp: 'Nobody and nothing here is real; it shows how points are counted.',
    lede: (total, published) =>
      published === total
        ? [`The results of all ${total} assessments are published.`]
        : [`${total} assessments, `, `${published} of them with published results.`],
    empty: 'There are no assessments yet',
    emptyCure:
      'Once a scheme (its items and rules) and the steps of an assessment are loaded, each assessment is listed here with how far it has come.',
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
      changed: 'changed since, to be approved anew',
    },
    of: (part, whole) => `${part} of ${whole}`,
    gradeCount: (name, count) => `${name} ${count}`,
    schemes: 'Schemes',
    schemeHeads: {
      document: 'Document',
      docNo: 'Number',
      items: 'Items that count',
      readings: 'Left open',
    },
    readingCount: (count) => (count === 0 ? 'nothing' : `${count}, each with how it is read`),
  },
});
