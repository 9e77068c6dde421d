import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: (period: string) => `${period}通报全文 · 通报`,
    title: '通报全文',
    about: '由表中数字写成。点任何一个数，可以去看它的来处。',
    touched: (count: number) => `${count} 句用到的数，印刷与计算有出入，在句旁注明。`,
    copy: '复制全文',
    copied: '已复制全文',
    notCopied: '浏览器不许复制，请下载 TXT',
    print: '打印',
    file: '通报',
    checkDraft: '核对草稿',
    contents: '本文目录',
    unmet: '未达标',
    again: '再点一次这个数，去看它的来处',
    differs: '印刷与计算不符',
    noted: '印刷与计算有出入',
    ownWords: '办公室自己的话，不由表中数字算出',
    places: { opening: '开头段', closing: '结尾段' },
    noOwnWords: (place: string, release: string, field: string) =>
      `这一期没有办公室自拟的${place}。要加，写在 releases/${release}/release.json 的 ${field} 里，再装载一次。`,
    figures: {
      actual: '实际完成',
      gap: '与目标的差距',
      rank: '排位',
      verdict: '完成与否',
      monitorable: '可监测指标数',
      unmet: '未达标指标数',
      share: '未达标占比',
    },
    figureOf: (who: string, what: string) => `${who}，${what}`,
    counted: '由各行数出，不在表中',
    sourceAnd: (source: string, revision: string) => `${source}；${revision}`,
    periodAnd: (period: string, source: string) => `${period}，${source}`,
    loaded: (load: number, revision: number) =>
      `第 ${load} 次装载，${revision > 0 ? `第 ${revision} 次修订` : '未修订'}`,
  },
  en: {
    documentTitle: (period) => `Bulletin, ${period} · Tongbao`,
    title: 'The bulletin',
    about:
      'Written from the figures of the tables, in Chinese as the office issues it. Follow any number to where it comes from. ',
    touched: (count) =>
      count === 1
        ? 'One sentence uses a figure on which print and arithmetic differ; it is marked.'
        : `${count} sentences use figures on which print and arithmetic differ; they are marked.`,
    copy: 'Copy the text',
    copied: 'Copied',
    notCopied: 'The browser does not allow it: download the TXT',
    print: 'Print',
    file: 'the bulletin',
    checkDraft: 'Check a draft',
    contents: 'Contents of the bulletin',
    unmet: 'unmet ',
    again: 'Touch the number again to see where it comes from',
    differs: 'Print and arithmetic differ',
    noted: 'Print and arithmetic differ in part',
    ownWords: 'the office’s own words, not computed',
    places: { opening: 'opening', closing: 'closing' },
    noOwnWords: (place, release, field) =>
      `The office has written no ${place} for this release. To add one, write it under ${field} in releases/${release}/release.json and load it again.`,
    figures: {
      actual: 'actual',
      gap: 'gap to target',
      rank: 'rank',
      verdict: 'met or unmet',
      monitorable: 'targets that can be monitored',
      unmet: 'unmet targets',
      share: 'unmet share',
    },
    figureOf: (who, what) => `${who}: ${what}`,
    counted: 'counted from the lines, not in a table',
    sourceAnd: (source, revision) => `${source}; ${revision}`,
    periodAnd: (period, source) => `${period}; ${source}`,
    loaded: (load, revision) =>
      `load ${load}, ${revision > 0 ? `revision ${revision}` : 'not revised'}`,
  },
});
