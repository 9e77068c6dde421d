import { inLanguage } from '#lib/language/language.ts';

interface Counted {
  of: string;
  count: number;
}

export const words = inLanguage({
  zh: {
    documentTitle: '环境管控单元 · 通报',
    title: '环境管控单元',
    comma: '，',
    unitsFile: '管控单元',
    sharesFile: '分地区汇总',
    empty: '还没有管控单元',
    emptyCure: '环境管控单元清单导入以后，这里列出每个单元，并按地区和类别汇总。',
    list: '清单',
    byPlace: '各地区各类单元的个数和面积比',
    place: '地区',
    together: '合计',
    units: '单元',
    share: '面积%',
    printed: (count: number) => `印 ${count}`,
    class: '类别',
    all: '全部',
    allPlaces: '看所有地区',
    code: '编码',
    scope: '范围',
    line: '出处',
    unitsCaption: '环境管控单元：编码、地区、类别、范围和出处',
    nothing: '这样选没有单元。',
    map: '面积比',
    mapLabel: (of: string) => `${of}单元占各地区面积的百分比`,
    findings: (count: number) => `${count} 处前后不一`,
    shareNote: '个数按清单数；面积比是占本地区面积的百分比，按文件所印，单元面积没有印。',
    agrees: '清单与文件所印的汇总一致，编码与地区、类别一致。',
    sum: (place: string, sum: string) => `${place} ${sum}%`,
    rounded: (sums: readonly string[]) =>
      `${sums.join('、')} 是四舍五入所致：三个数各差 0.005，合起来最多差 0.015。`,
    lede: (units: number, counts: readonly Counted[]) => [
      `共有 ${units} 个环境管控单元：`,
      ...counts.map(
        ({ of, count }, at) => `${of} ${count} 个${at === counts.length - 1 ? '。' : '，'}`,
      ),
    ],
  },
  en: {
    documentTitle: 'Environmental control units · Tongbao',
    title: 'Environmental control units',
    comma: ', ',
    unitsFile: 'units',
    sharesFile: 'by place',
    empty: 'There are no control units yet',
    emptyCure:
      'Once a list of environmental control units is loaded, each is listed here, and counted by place and class.',
    list: 'List',
    byPlace: 'Units and shares of area by place and class',
    place: 'Place',
    together: 'Together',
    units: 'Units',
    share: 'Area %',
    printed: (count) => `printed ${count}`,
    class: 'Class',
    all: 'All',
    allPlaces: 'show all places',
    code: 'Code',
    scope: 'Covers',
    line: 'Source',
    unitsCaption: 'Environmental control units: code, place, class, what they cover, source',
    nothing: 'No unit fits this choice.',
    map: 'Share of area',
    mapLabel: (of) => `Percent of the area of each place that is ${of}`,
    findings: (count) => (count === 1 ? 'One contradiction' : `${count} contradictions`),
    shareNote:
      'Units are counted in the list. Shares are percent of the area of the place, as printed: areas of units are not printed.',
    agrees: 'List and printed summary agree, and codes agree with places and classes.',
    sum: (place, sum) => `${place} ${sum}%`,
    rounded: (sums) =>
      `${sums.join(', ')} comes of rounding: three figures each 0.005 off may be 0.015 off together.`,
    lede: (units, counts) => [
      `There are ${units} environmental control units: `,
      ...counts.map(
        ({ of, count }, at) => `${count} ${of}${at === counts.length - 1 ? '.' : ', '}`,
      ),
    ],
  },
});
