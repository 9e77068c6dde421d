import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: (period: string) => `${period}净增入库 · 通报`,
    title: '净增入库',
    file: '净增入库',
    noFigures: '这一期的净增入库表没有数字',
    noFiguresCure: '表已装入，但新增、退出与净增都缺数。可在“核对”里查看装入的表。',
    net: '净增',
    entered: '新增',
    left: '退出',
    target: '目标',
    gap: '差距',
    missing: '缺数',
    flowsLabel: '新增、退出与净增',
    flowsCaption: '新增、退出与净增，单位：家',
    flows: '新增与退出',
    scale: '家；各行同一尺度',
    oneEach: '，一格一家',
    grouping: '分组',
    groupings: { sector: '按行业', region: '按地区' },
    lineTitles: { sector: '地区', region: '行业' },
    printed: '印刷的表',
    unit: '家',
    printedLabel: '净增、新增、退出单位数',
    printedCaption: (period: string, unit: string) =>
      `${period}净增、新增、退出单位数，单位：${unit}`,
    sectorAndItem: '行业与项目',
    identity: '净增＝新增－退出；一地合计＝四个行业之和。园区在县（市、区）之内。',
    otherPeriod: (period: string, release: string) =>
      `数字到${period}，与本期通报的${release}不同。`,
    targets: '目标与差距见各地指标完成情况；合计没有设目标。',
    city: (net: string, flows: { entered: number; left: number } | null) =>
      flows === null
        ? [`全市净增入库企业 ${net} 家。`]
        : [`全市净增入库企业 ${net} 家：`, `新增 ${flows.entered} 家，`, `退出 ${flows.left} 家。`],
    nobody: '各地均无净增。',
    parts: (leaders: readonly string[], most: number, still: readonly string[]) => {
      const lead = `${leaders.join('、')}最多，${leaders.length > 1 ? '各 ' : ''}${most} 家`;
      return still.length > 0 ? [`${lead}；`, `${still.join('、')}没有净增。`] : [`${lead}。`];
    },
  },
  en: {
    documentTitle: (period) => `Net entry, ${period} · Tongbao`,
    title: 'Net entry of enterprises',
    file: 'net entry',
    noFigures: 'The tables of net entry of this release have no figures',
    noFiguresCure:
      'The tables are loaded, but entered, left and net entry are all missing. Findings shows the tables.',
    net: 'Net',
    entered: 'Entered',
    left: 'Left',
    target: 'Target',
    gap: 'Gap',
    missing: 'no figure',
    flowsLabel: 'Entered, left and net entry',
    flowsCaption: 'Enterprises entered, left and net entry',
    flows: 'Entered and left',
    scale: 'enterprises; one scale for all rows',
    oneEach: ', a square each',
    grouping: 'Grouped',
    groupings: { sector: 'by sector', region: 'by region' },
    lineTitles: { sector: 'Region', region: 'Sector' },
    printed: 'The printed table',
    unit: 'enterprises',
    printedLabel: 'Net entry, entered and left',
    printedCaption: (period, unit) => `Net entry, entered and left, ${period}, ${unit}`,
    sectorAndItem: 'Sector and item',
    identity:
      'Net entry = entered − left; a region’s total is the sum of the four sectors. Parks lie inside counties.',
    otherPeriod: (period, release) =>
      `These figures are of ${period}, other than the ${release} of the release.`,
    targets: 'Targets and gaps stand in the scorecards; the total has no target.',
    city: (net, flows) =>
      flows === null
        ? [`Net entry of the city: ${net} enterprises. `]
        : [
            `Net entry of the city: ${net} enterprises: `,
            `${flows.entered} entered, `,
            `${flows.left} left. `,
          ],
    nobody: 'No region gained any.',
    parts: (leaders, most, still) => {
      const lead = `Most in ${leaders.join(', ')}: ${most}${leaders.length > 1 ? ' each' : ''}`;
      return still.length > 0 ? [`${lead}; `, `none in ${still.join(', ')}.`] : [`${lead}.`];
    },
  },
});
