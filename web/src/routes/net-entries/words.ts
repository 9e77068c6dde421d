import { listed, type Named } from '#lib/format/listed.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

export const words = inLanguage({
  zh: {
    documentTitle: (name: string, period: string) => `${period}${name} · 通报`,
    noFigures: '本期该表没有数字',
    noFiguresCure: '表已导入，但新增、退出与净增均缺数。',
    net: '净增',
    entered: '新增',
    left: '退出',
    target: '目标',
    gap: '差距',
    missing: '缺数',
    flowsLabel: '新增、退出与净增',
    flowsCaption: (unit: string) => `新增、退出与净增，单位：${unit}`,
    flows: '新增与退出',
    flowsOf: (entered: number, left: number) => `新增 ${entered}，退出 ${left}`,
    scale: (unit: string) => `${unit}；各地同一尺度，${office.whole}只列数`,
    oneEach: (unit: string) => `，一格一${unit}`,
    grouping: '分组',
    groupings: { sector: '按行业', region: '按地区' },
    lineTitles: { sector: '地区', region: '行业' },
    printed: '印刷的表',
    printedLabel: '净增、新增、退出单位数',
    printedCaption: (period: string, unit: string) =>
      `${period}净增、新增、退出单位数，单位：${unit}`,
    sectorAndItem: '行业与项目',
    identity: (total: string) =>
      `净增＝新增－退出；一地${total}＝各行业之和。园区在${office.parts}之内。`,
    otherPeriod: (period: string, release: string) =>
      `数字到${period}，与本期通报的${release}不同。`,
    targets: '目标与差距见各地指标完成情况。',
    city: (
      { name, unit }: { name: string; unit: string },
      net: string,
      flows: { entered: number; left: number } | null,
    ) => {
      // 家 counts enterprises.
      const head = `${office.whole}${name}${unit === '家' ? '企业' : ''} ${net} ${unit}`;
      if (flows === null) return [`${head}。`];
      return [`${head}：`, `新增 ${flows.entered} ${unit}，`, `退出 ${flows.left} ${unit}。`];
    },
    nobody: '各地均无净增',
    most: (leaders: Named, most: string, unit: string) =>
      `${listed(leaders)}最多，${leaders.count > 1 ? '各 ' : ''}${most} ${unit}`,
    still: (still: Named) => `${listed(still)}没有净增`,
    behind: (behind: Named, short: string, unit: string, isSum: boolean) =>
      `${listed(behind)}距目标最远，${isSum ? '各行业合计' : ''}${behind.count > 1 ? '各' : ''}差 ${short} ${unit}`,
    clauses: (first: string, second: string | null) =>
      second === null ? [`${first}。`] : [`${first}；`, `${second}。`],
    shownBy: {
      gap: {
        others: (count: number) => `列出距目标最远和净增最多的，其余 ${count} 地未列出。`,
        showWorst: (count: number) => `只看距目标最远的 ${count} 地`,
      },
      net: {
        others: (count: number) => `列出净增最少和最多的，其余 ${count} 地未列出。`,
        showWorst: (count: number) => `只看净增最少的 ${count} 地`,
      },
    },
  },
  en: {
    documentTitle: (name, period) => `${name}, ${period} · Tongbao`,
    noFigures: 'This table of the release has no figures',
    noFiguresCure: 'The tables are loaded, but entries, exits and net entry are all missing.',
    net: 'Net',
    entered: 'Entered',
    left: 'Left',
    target: 'Target',
    gap: 'Gap',
    missing: 'no figure',
    flowsLabel: 'Entered, left and net entry',
    flowsCaption: (unit) => `Entered, left and net entry, in ${unit}`,
    flows: 'Entered and left',
    flowsOf: (entered, left) => `${entered} entered, ${left} left`,
    scale: (unit) => `${unit}; one scale for all regions, figures alone for the ${office.whole}`,
    oneEach: () => ', a square each',
    grouping: 'Grouped',
    groupings: { sector: 'by sector', region: 'by region' },
    lineTitles: { sector: 'Region', region: 'Sector' },
    printed: 'The printed table',
    printedLabel: 'Net entry, entered and left',
    printedCaption: (period, unit) => `Net entry, entered and left, ${period}, ${unit}`,
    sectorAndItem: 'Sector and item',
    identity: (total) =>
      `Net entry = entered − left; “${total}” of a region is the sum of its sectors. Parks lie inside ${office.parts}.`,
    otherPeriod: (period, release) =>
      `These figures are of ${period}, other than the ${release} of the release.`,
    targets: 'Targets and gaps stand in the scorecards.',
    city: ({ name, unit }, net, flows) => {
      const head = `${name} in the ${office.whole}: ${net} ${unit}`;
      if (flows === null) return [`${head}. `];
      return [`${head}, `, `${flows.entered} entered and `, `${flows.left} left. `];
    },
    nobody: 'No region had any net entry',
    most: (leaders, most) =>
      `Most in ${listed(leaders)}, ${most}${leaders.count > 1 ? ' each' : ''}`,
    still: (still) => `no net entry in ${listed(still)}`,
    behind: (behind, short, _, isSum) =>
      `furthest behind target in ${listed(behind)}, ${short} short${behind.count > 1 ? ' each' : ''}${isSum ? ' over all sectors' : ''}`,
    clauses: (first, second) => (second === null ? [`${first}.`] : [`${first}; `, `${second}.`]),
    shownBy: {
      gap: {
        others: (count) =>
          `Those furthest behind target and of most net entry are listed, the other ${count} are not.`,
        showWorst: (count) => `Only the ${count} furthest behind target`,
      },
      net: {
        others: (count) =>
          `Those of least and of most net entry are listed, the other ${count} are not.`,
        showWorst: (count) => `Only the ${count} of least net entry`,
      },
    },
  },
});
