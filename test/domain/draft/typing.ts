/** How people type what the bulletin says: each turns a true text into another true one. */
export interface Typing {
  name: string;
  type: (text: string) => string;
}

const wide = (char: string) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0);

export const TYPINGS: readonly Typing[] = [
  { name: 'full-width digits', type: (text) => text.replaceAll(/\d/g, wide) },
  { name: 'full-width percent signs', type: (text) => text.replaceAll('%', '％') },
  {
    name: 'half-width punctuation',
    type: (text) =>
      text
        .replaceAll('，', ', ')
        .replaceAll('：', ': ')
        .replaceAll('（', '(')
        .replaceAll('）', ')')
        .replaceAll('．', '. '),
  },
  { name: 'a half-width stop at the end', type: (text) => text.replaceAll(/(?<!\d)。\n/g, '.\n') },
  { name: 'a comma behind item numbers', type: (text) => text.replaceAll('．', '、') },
  { name: 'item numbers in brackets', type: (text) => text.replaceAll(/^(\d+)．/gm, '（$1）') },
  { name: 'no numbers, as Word hands on its lists', type: withoutMarks },
  { name: 'spaces around numbers', type: (text) => text.replaceAll(/([\d.]+)/g, ' $1 ') },
  { name: 'indents', type: (text) => text.replaceAll(/^/gm, '　　') },
  { name: 'Windows line ends', type: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'blank lines', type: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'lines broken after 30 letters', type: wrap },
  { name: 'no line breaks inside blocks', type: (text) => text.replaceAll(/\n(?=\d)/g, '') },
  { name: 'semicolons between items', type: (text) => text.replaceAll(/。\n(?=\d)/g, '；\n') },
  { name: '百分点', type: (text) => text.replaceAll('个百分点', '百分点') },
  {
    name: '上升, 下滑',
    type: (text) => text.replaceAll('增长', '上升').replaceAll('下降', '下滑'),
  },
  { name: 'falls as negative growth', type: (text) => text.replaceAll('同比下降', '同比增长-') },
  { name: 'ranks in digits', type: (text) => text.replaceAll(/第([一二三四五六])/g, rankInDigits) },
  { name: '未达到目标', type: (text) => text.replaceAll('，未完成目标', '，未达到目标') },
  { name: '相差', type: (text) => text.replaceAll('与目标的差距为', '与目标相差') },
  { name: '高新区', type: (text) => text.replaceAll('市高新区', '高新区') },
  {
    name: '规模以上',
    type: (text) => text.replaceAll('规上', '规模以上').replaceAll('限上', '限额以上'),
  },
  {
    name: 'units behind names',
    type: (text) => text.replaceAll(/净增入库企业数(?!合计)/g, '$&（家）'),
  },
  { name: 'a long dash in months', type: (text) => text.replaceAll(/(\d)-(\d)/g, '$1—$2') },
  { name: '至 in months', type: (text) => text.replaceAll(/(\d)-(\d+)月/g, '$1至$2月份') },
  ...['\u2212', '\uFF0D', '\u2013', '\u2011', '\uFE63', '\u2796', '\u2500'].map((minus) => ({
    name: `minus signs U+${minus.charCodeAt(0).toString(16)}`,
    type: (text: string) => text.replaceAll(/-(?=\d+家)/g, minus),
  })),
  { name: 'raised marks of notes', type: (text) => text.replaceAll(/(?<=\d\.\d)%/g, '²%') },
  { name: 'ringed marks of notes', type: (text) => text.replaceAll(/(?<=\d\.\d%)/g, '⑩') },
];

function withoutMarks(text: string): string {
  return text
    .replaceAll(/^\d+．/gm, '')
    .replaceAll(/^（[一二三四五六]）/gm, '')
    .replaceAll(/^[一二]、/gm, '');
}

function wrap(text: string): string {
  return text.replaceAll(/[^\n]{30}(?!\n|$)/g, '$&\n');
}

function rankInDigits(_: string, rank: string): string {
  return `第${'零一二三四五六'.indexOf(rank)}`;
}
