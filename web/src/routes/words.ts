import { inLanguage } from '#lib/language/language.ts';

interface Shown {
  issuer: string;
  title: string;
  docNo: string | null;
}

/** The frame around all pages, and what is said where there is none. */
export const words = inLanguage({
  zh: {
    desk: '工作台',
    me: '我的账号',
    skip: '跳到正文',
    site: '通报',
    error: '出错',
    shownData: '数据版本',
    draft: (release: string) => `草稿：${release}`,
    notPublished: '，尚未发布，请勿外传',
    prepare: '继续编制',
    seePublished: '查看已发布数据',
    dataAsOf: (asOf: string) => `${asOf}的数据`,
    withoutLater: '，不含此后的修订与撤销',
    anotherDay: '另选日期',
    backToNow: '返回最新',
    signInToSee: '登录后查看',
    foot: '数字照印刷原样；差距、位次与占比据此计算，不一致处列入“核对”。',
    footOfPlaces: '数字照印刷原样；位次据此计算，不一致处列入“核对”。',
    seeDay: '查看历史数据',
    source: '来源：',
    cited: ({ issuer, title, docNo }: Shown) =>
      `${issuer}《${title}》${docNo === null ? '' : `（${docNo}）`}`,
    sourceEnd: '；',
    printedFrom: (address: string) => `打印自 ${address}`,
    nothingYet: {
      title: '当时没有数据',
      detail: (asOf: string) => `${asOf}尚未导入任何通报。请选较晚的日期，或返回最新。`,
    },
  },
  en: {
    desk: 'Desk',
    me: 'My account',
    skip: 'Skip to main content',
    site: 'Tongbao',
    error: 'Error',
    shownData: 'The data shown',
    draft: (release) => `Draft: ${release}`,
    notPublished: ', not published: not for release',
    prepare: 'Continue preparing',
    seePublished: 'See published data',
    dataAsOf: (asOf) => asOf.trim(),
    withoutLater: ', excluding later revisions',
    anotherDay: 'Another date',
    backToNow: 'Latest data',
    signInToSee: 'Sign in to see it',
    foot: 'Figures as printed; gaps, ranks and shares calculated from them. Discrepancies are listed under Findings.',
    footOfPlaces:
      'Figures as printed; ranks calculated from them. Discrepancies are listed under Findings.',
    seeDay: 'Data as at a date',
    source: 'Source: ',
    cited: ({ issuer, title, docNo }) =>
      `${issuer}《${title}》${docNo === null ? '' : `（${docNo}）`}`,
    sourceEnd: '; ',
    printedFrom: (address) => `printed from ${address}`,
    nothingYet: {
      title: 'No data at that date',
      detail: (asOf) =>
        `${asOf}: no release had been loaded. Choose a later date, or return to the latest data.`,
    },
  },
});
