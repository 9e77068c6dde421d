import { DERIVED_ALONE, DERIVED_BEHIND } from './derived-words.ts';
import { DONE, MOM, MOVE, PAST, PLANNED, PRICES, RISE, SAME, YOY } from './word-parts.ts';

/** What words beside a name, or in place of one, say of figures. */
export interface Says {
  growth?: true;
  level?: true;
  target?: true;
  rank?: true;
  lastYear?: true;
  index?: true;
  /** A growth in percent, else an amount by which something changed: 增减. */
  change?: true;
  derived?: true;
  basis?: '同比' | '环比' | '累计';
  span?: 'cumulative' | 'single';
}

export interface Qualifier {
  /** Ends where the text ends. */
  pattern: RegExp;
  says: Says;
  /** Also behind a name; else only where nothing but such words stands. */
  behindName: boolean;
}

const PLACES = '(?:设区市|地市|市州|市\\(州\\)|县\\(市、区\\)|县市区|县区|区县|园区)?';

const says = (what: Says, behindName: boolean, ...words: string[]): Qualifier => ({
  pattern: new RegExp(`(?:${words.join('|')})$`, 'u'),
  says: what,
  behindName,
});

/** The longest that ends a text counts. */
export const QUALIFIERS: readonly Qualifier[] = [
  says({ derived: true }, true, ...DERIVED_BEHIND),
  says({ derived: true }, false, ...DERIVED_ALONE.map((words) => `^(?:${words})`)),
  says({ growth: true, basis: '同比' }, true, `${PRICES}${YOY}${PRICES}${RISE}?`),
  says({ growth: true, basis: '环比' }, true, `${PRICES}${MOM}${PRICES}${RISE}?`),
  says({ index: true, basis: '同比' }, false, '同比(?:价格)?指数'),
  says({ index: true, basis: '环比' }, false, '环比(?:价格)?指数'),
  says({ index: true, basis: '累计' }, false, '累计(?:同比)?(?:价格)?指数'),
  says({ growth: true }, true, `(?<!自然|机械|年均|平均|综合|经济|可持续)${PRICES}${RISE}`),
  says({ change: true, basis: '同比' }, true, `${YOY}${MOVE}`),
  says({ change: true, basis: '环比' }, true, `${MOM}${MOVE}`),
  says({ change: true }, false, MOVE),
  says(
    { rank: true },
    true,
    `(?:当前|目前|最新)?(?:[在居于]|位居)?(?:全[省国市县区州]|省内?|市内?|本[省市县]|中部六?省?(?:地区)?|西部(?:地区)?|东部(?:地区)?|长三角|长江经济带)?[的中内]?(?:\\d+个|各)?${PLACES}[的中内]?(?:位次|名次|排名|排位|位序|序位)(?:情况|表)?`,
  ),
  says({ rank: true }, false, '排序|次序|座次|全[省国市]排序'),
  says(
    { target: true },
    true,
    `${PLANNED}(?:目标任务[数值]?|目标[数值]?|任务[数值]|计划(?:任务)?[数值]|计划目标|预算数)`,
    '(?:全年|年度|年)(?:计划|任务)',
    '(?:年初|调整|全年)预算数?',
  ),
  says({ target: true }, false, `${PLANNED}(?:目标|任务|计划|预算|预期|规划)`),
  says({ target: true, growth: true }, true, '(?:预期|计划|规划|预计)(?:增长率?|增速|增幅)'),
  says({ lastYear: true }, true, `${PAST}${SAME}(?:基数|[数值额量])?`, `${PAST}(?:基数|实绩)`),
  says(
    { lastYear: true },
    false,
    `(?:${PAST}${SAME}?|同期)(?:全年|累计|实际|当月|本月|${DONE})*(?:基数|绝对[量额数值]|总量|水平|情况|[数值额量])?`,
    '基数',
  ),
  says(
    { level: true },
    true,
    '绝对[量额数值]',
    '(?<=值|额|收入|支出|投资|外资|面积|量|余额|收|利润)总量',
    `(?:实际)?${DONE}[数值]?`,
    '实际数',
  ),
  says(
    { level: true },
    false,
    '总量|总额|金额|数量|数额|产量|水平|现价|实数|余额|期末余额|月末余额|[年季月期]末[数值]?',
    `(?:实际)?${DONE}[额量]|实际[值额]?|发生额`,
    '(?:本|今|当)年(?:实绩|实际|[数值])?|(?:本期|报告期)[数值额]?',
  ),
  says({ level: true, span: 'cumulative' }, true, '累计[数值额]'),
  says({ level: true, span: 'single' }, true, '(?:当月|当期|本月|当季|单月)[数值额]'),
  says({ level: true }, true, '(?:期末|月末|季末)[数值额]', '(?<=_)(?:期末|年末)'),
  says(
    { span: 'cumulative' },
    true,
    '(?:1月?|年初)[-—~至到]+本月[止末]?累计',
    '(?:自?(?:本|今|当)?年初?(?:至今|以来|起|开始)?|[本当]月)?[止末底]?累计',
    '年初(?:至今|以来)|(?:截[至止])?至?本月[止末底]|(?:1月?|年初)[-—~至到]+本月[止末]?',
    '本年迄今',
  ),
  says({ span: 'single' }, true, '当月|本月份?|单月|当季|本季度?|当季度|当期'),
  says({ index: true }, false, '^(?:同比|环比|定基)?指数'),
  says({ level: true }, false, '^完成情况'),
  // What titles end in.
  says(
    {},
    true,
    '(?:完成|运行|发展|增减|增长|对比|排名|基本)?情况(?:一览|统计|汇总|对比)?表?',
    '(?:年度|全年)?目标(?:任务)?(?:完成|执行|进展)?情况表?',
    '(?:一览|对比|统计|汇总|排名|进度|排位|分析)表',
    '对比|比较',
  ),
  says(
    {},
    false,
    '[末底止起]|份|度|(?:数据)?截[至止]到?|[与和及]|[从由按]?[高大低小]到[低小高大](?:排序)?|[升降]序',
  ),
];

/** Before a name, and not its beginning: 累计完成投资, but 实际利用外资. */
export const BEFORE_NAME: readonly { pattern: RegExp; says: Says }[] = [
  {
    pattern:
      /^(?:自年初|本年|今年)?累计(?:实际)?(?:完成(?=[\p{Script=Han}]{4}))?(?=[\p{Script=Han}]{2})(?![数值额])/u,
    says: { span: 'cumulative' },
  },
  {
    pattern:
      /^(?:当月|本月|单月|当季)(?:实际)?(?:完成(?=[\p{Script=Han}]{4}))?(?=[\p{Script=Han}]{2})/u,
    says: { span: 'single' },
  },
  { pattern: new RegExp(`^${PAST}${SAME}(?=[\\p{Script=Han}]{3})`, 'u'), says: { lastYear: true } },
];
