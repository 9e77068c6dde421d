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
    shownData: '所看的数据',
    draft: (release: string) => `草稿：${release}`,
    notPublished: '，尚未发布，请勿外传',
    prepare: '去编制',
    seePublished: '看已发布的',
    dataAsOf: (asOf: string) => `${asOf}的数据`,
    withoutLater: '，之后的修订与撤销不在其中',
    anotherDay: '换一天',
    backToNow: '回到现在',
    signInToSee: '登录后再看',
    foot: '数字照各期通报印刷原样；差距、位次与占比由印刷数字算出，两者不一致处列在“核对”。',
    footOfPlaces: '数字照各期通报印刷原样；位次由印刷数字算出，两者不一致处列在“核对”。',
    seeDay: '看某一天的数据',
    source: '来源：',
    cited: ({ issuer, title, docNo }: Shown) =>
      `${issuer}《${title}》${docNo === null ? '' : `（${docNo}）`}`,
    sourceEnd: '；',
    printedFrom: (address: string) => `打印自 ${address}`,
    nothingYet: {
      title: '那时还没有数据',
      detail: (asOf: string) => `${asOf}还没有导入过任何通报。请选晚一些的日子，或回到现在。`,
    },
  },
  en: {
    desk: 'Desk',
    me: 'My account',
    skip: 'Skip to the content',
    site: 'Tongbao',
    error: 'Error',
    shownData: 'The data shown',
    draft: (release) => `Draft: ${release}`,
    notPublished: ', not published: keep it in the house',
    prepare: 'Go on preparing',
    seePublished: 'See what is published',
    dataAsOf: (asOf) => asOf.trim(),
    withoutLater: ', without later revisions',
    anotherDay: 'Another day',
    backToNow: 'Back to now',
    signInToSee: 'Sign in to see it',
    foot: 'Figures stand as printed in each release; gaps, ranks and shares follow from the printed figures. Where print and arithmetic differ, Findings says so.',
    footOfPlaces:
      'Figures stand as printed in each release; ranks follow from the printed figures. Where print and arithmetic differ, Findings says so.',
    seeDay: 'Show the data of a day',
    source: 'Source: ',
    cited: ({ issuer, title, docNo }) =>
      `${issuer}《${title}》${docNo === null ? '' : `（${docNo}）`}`,
    sourceEnd: '; ',
    printedFrom: (address) => `printed from ${address}`,
    nothingYet: {
      title: 'There were no data yet',
      detail: (asOf) =>
        `${asOf}: no release had been loaded. Choose a later day, or go back to now.`,
    },
  },
});
