import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '规划目标 · 通报',
    title: '规划目标',
    file: '规划目标',
    kicker: '规划与实施方案里写明的目标，原文照录',
    empty: '还没有规划目标',
    emptyCure: '规划目标表随一期发布后，这里列出每个目标的原文、读出的界限与能否监测。',
    all: '全部',
    verdicts: { all: '全部', yes: '可以监测', no: '还不能' },
    year: (year: number) => `${year}年`,
    byYear: (year: number) => `到${year}年`,
    targetYear: '目标年',
    monitoring: '监测',
    documents: '文件',
    targetCount: '目标数',
    targets: '个目标，',
    monitorable: (count: number) => `可监测 ${count}`,
    document: (docNo: string, day: string) => `${docNo}，${day}`,
    fields: (fields: readonly string[]) => `；${fields.join('、')}`,
    nothing: '这样筛选没有目标',
    nothingCure: (count: number) => `共有 ${count} 个目标，只是都不合所选的条件。`,
    clear: '去掉筛选',
    caption: '：目标原文与读出的界限',
    heads: { indicator: '指标', text: '目标原文', reading: '读作', base: '基期', verdict: '监测' },
    shortText: '原文',
    count: (count: number) => `${count} 个`,
    can: '可以',
    cannot: '不能',
    lede: (plans: number, targets: number, monitorable: number) => {
      const head = `${plans} 份文件定了 ${targets} 个目标，`;
      if (monitorable === targets) return [head, '都可以监测。'];
      if (monitorable === 0) return [head, '都还不能监测。'];
      return [head, `${monitorable} 个可以监测，`, `${targets - monitorable} 个还不能。`];
    },
  },
  en: {
    documentTitle: 'Plan targets · Tongbao',
    title: 'Plan targets',
    file: 'plan targets',
    kicker: 'Targets as plans and programmes word them, quoted in Chinese',
    empty: 'There are no plan targets yet',
    emptyCure:
      'Once a table of plan targets is published with a release, each is listed here with its words, the bounds read from them, and whether it can be monitored.',
    all: 'All',
    verdicts: { all: 'All', yes: 'can be monitored', no: 'not yet' },
    year: (year) => String(year),
    byYear: (year) => `By ${year}`,
    targetYear: 'Target year',
    monitoring: 'Monitoring',
    documents: 'Documents',
    targetCount: 'targets',
    targets: 'targets, ',
    monitorable: (count) => `${count} can be monitored`,
    document: (docNo, day) => `${docNo}, ${day}`,
    fields: (fields) => `; ${fields.join(', ')}`,
    nothing: 'No target fits this choice',
    nothingCure: (count) => `There are ${count} targets, but none fits what is chosen. `,
    clear: 'Show all',
    caption: ': words of the targets and the bounds read from them',
    heads: {
      indicator: 'Indicator',
      text: 'Words',
      reading: 'Read as',
      base: 'Base',
      verdict: 'Monitoring',
    },
    shortText: 'Words',
    count: (count) => String(count),
    can: 'yes',
    cannot: 'no',
    lede: (plans, targets, monitorable) => {
      const head = `${plans} documents set ${targets} targets, `;
      if (monitorable === targets) return [head, 'all of which can be monitored.'];
      if (monitorable === 0) return [head, 'none of which can be monitored yet.'];
      return [
        head,
        `${monitorable} of which can be monitored, `,
        `${targets - monitorable} not yet.`,
      ];
    },
  },
});
