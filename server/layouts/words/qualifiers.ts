/** What words beside a name, or in place of one, say of figures. */
export interface Says {
  growth?: true;
  level?: true;
  target?: true;
  rank?: true;
  lastYear?: true;
  /** A growth in percent, else an amount by which something changed: 增减. */
  change?: true;
  derived?: true;
  basis?: '同比' | '环比';
  span?: 'cumulative' | 'single';
}

export interface Qualifier {
  /** Ends where the text ends. */
  pattern: RegExp;
  says: Says;
  /** Also behind a name; else only where nothing but such words stands. */
  behindName: boolean;
}

const PAST = '(?:上年度?|去年度?|上一年度?)';
const SAME = '(?:同期|同月|同季度?)';
const BEFORE = '(?:上个?月|上一个?月|上期|上季度?|上一季度)';
const YOY = `(?:(?:[比较与同]|相比)(?:${PAST}${SAME}?|同期)(?:相?比)?|同比)`;
const MOM = `(?:(?:[比较与]|相比)${BEFORE}(?:相?比)?|环比)`;
const PRICES =
  '(?:\\(?(?:按|以)?(?:可比|不变|现|当年)(?:价格?|口径)?(?:计算)?\\)?|同口径|实际|名义)?的?';
const RISE =
  '(?:增长速度|增长率|增长幅度|增减幅度|增减率|增减速度|增速|增幅|增长|增\\([减降]\\)长?|涨跌幅度?|涨幅|升降幅度?|升幅|降幅|变化率|变动率|\\+/?、?-|±)';
const MOVE = '(?:增减|增加|减少|增降|升降|涨跌|变动|变化)';
const DONE = '(?:完成|实绩|到位|执行)';
const PLANNED =
  '(?:全年|年度|年初|本年|当年|今年|上半年|季度|月度|预期|奋斗|基本|考核|挑战|激励|[省市县区]定|[省市]?下达|计划|既定|责任|力争|确保|必保|阶段性?|规划|约束性|预计|工作)*';
const AIM = '(?:计划|目标|预算|任务|年计划|进度)';

const says = (what: Says, behindName: boolean, ...words: string[]): Qualifier => ({
  pattern: new RegExp(`(?:${words.join('|')})$`, 'u'),
  says: what,
  behindName,
});

const DERIVED_BEHIND = [
  '[增减]?(?:增减|增加|增长|减少|增收|减收|净增长?|增减变化)(?:绝对)?[额量数值](?<!增加值)',
  '±(?:绝对)?[额量数值]',
  `(?:${YOY}|${MOM})(?:净?增量|净增|多增|少增|增收|减收)`,
  `[与距较比]?(?:距离)?(?:全年|年度|序时|既定)?(?:目标|计划|任务|进度|平均水平|全[省国市]平均)(?:任务|[值数]|水平|进度)?的?(?:差距|差额|差值|相差|缺口)`,
  '差距',
  `(?:完成|占|为|达)(?:全年|年度|年初|调整|既定|年)*${AIM}(?:任务|[数值])?的?(?:比例|比重|百分比|进度|情况|率)?(?<!^.{0,40}进度情况)`,
  `(?:目标|任务|计划|预算|投资|执行)*(?:完成|执行|达成)(?:率|进度|比例|百分比)`,
  '(?:序时|时间)进度(?:要求|差)?',
  '(?:位次|名次|排名|排位)(?:变化|升降|变动|进退|增减|比较)',
  `(?:增速|增幅|涨幅)?(?:${YOY}|${MOM}|[比较](?:年初|一季度|上半年|前三季度))(?:增速|增幅|涨幅)?(?:提高|提升|回升|回落|加快|放缓|扩大|收窄|上升|下降)`,
  `(?:[两二三四五\\d]年)?(?:年均|平均)(?:增长率?|增速|增幅)`,
  '[比较](?:年初|上年末|上年底)(?:增减|增加|新增|增长|净增|±)?额?',
];
const DERIVED_ALONE = [
  '(?:所)?占?(?:全[市省国]|总量|G?DP|地区生产总值|总额|总计|合计)?的?(?:比重|占比|份额)',
  '构成比?',
  '结构',
  '(?:对.*)?贡献[率度]',
  '拉动.*',
  '完成?(?:进度|比例)',
  '净?增量',
  '增[收支]|减[收支]',
  '差[额值]?|缺口|超欠额?',
  `(?:上月|上期|上季度?|上次|前期)(?:止|末|累计|完成|增速|同比|位次|排位|排名|名次|[数值])*`,
  `${PAST}(?:位次|排位|排名|名次)`,
  '年初(?:余额|数)?|(?:上年|去年)[末底](?:余额|数)?',
  '(?:是否)?(?:达标|完成目标)(?:情况)?|完成状态|达成情况',
  '得分|分值|权重|评价|预警|趋势|走势|评分',
  '(?:增长)?(?:提高|回升|回落|加快|放缓)',
];

/** The longest that ends a text counts. */
export const QUALIFIERS: readonly Qualifier[] = [
  says({ derived: true }, true, ...DERIVED_BEHIND),
  says({ derived: true }, false, ...DERIVED_ALONE.map((words) => `^(?:${words})`)),
  says({ growth: true, basis: '同比' }, true, `${PRICES}${YOY}${PRICES}${RISE}?`),
  says({ growth: true, basis: '环比' }, true, `${PRICES}${MOM}${PRICES}${RISE}?`),
  says({ growth: true }, true, `(?<!自然|机械|年均|平均|综合|经济|可持续)${PRICES}${RISE}`),
  says({ change: true, basis: '同比' }, true, `${YOY}${MOVE}`),
  says({ change: true, basis: '环比' }, true, `${MOM}${MOVE}`),
  says({ change: true }, false, MOVE),
  says(
    { rank: true },
    true,
    '(?:[在居于]|位居)?(?:全[省国市县区州]|省内?|市内?|本[省市县])?[的中内]?(?:各?(?:设区市|地市|市州|县\\(市、区\\)|县市区|县区|区县|园区))?[的中内]?(?:位次|名次|排名|排位|位序|序位)(?:情况|表)?',
  ),
  says({ rank: true }, false, '排序|次序|座次|全[省国市]排序'),
  says(
    { target: true },
    true,
    `${PLANNED}(?:目标任务[数值]?|目标[数值]?|任务[数值]|计划(?:任务)?[数值]|计划目标|预算数)`,
    '(?:全年|年度|年)(?:计划|任务)',
    '(?:年初|调整|全年)预算',
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
    '(?<=值|额|收入|支出|投资|外资|面积|量|余额|收|利润|消费)总量',
    `(?:实际)?${DONE}[数值]?`,
    '实际数',
  ),
  says(
    { level: true },
    false,
    '总量|总额|金额|数量|数额|产量|水平|现价|实数|余额|期末余额|月末余额',
    `(?:实际)?${DONE}[额量]|实际[值额]?|发生额`,
    '(?:本|今|当)年(?:实绩|实际|[数值])?|(?:本期|报告期)[数值额]?',
  ),
  says({ level: true, span: 'cumulative' }, true, '累计[数值额]'),
  says({ level: true, span: 'single' }, true, '(?:当月|当期|本月|当季|单月)[数值额]'),
  says({ level: true }, true, '(?:期末|月末|季末)[数值额]', '(?<=_)(?:期末|年末)'),
  says(
    { span: 'cumulative' },
    true,
    '(?:自?(?:本|今|当)?年初?(?:至今|以来|起|开始)?|[本当]月)?[止末底]?累计',
    '年初(?:至今|以来)|(?:截[至止])?至?本月[止末底]|(?:1月?)[-—~至到]本月(?:止|末)?',
    '本年迄今',
  ),
  says({ span: 'single' }, true, '当月|本月份?|单月|当季|本季度?|当季度'),
  // What titles end in.
  says(
    {},
    true,
    '(?:完成|运行|发展|增减|增长|对比|排名|基本)?情况(?:一览|统计|汇总|对比)?表?',
    '(?:一览|对比|统计|汇总|排名|进度|排位|分析)表',
    '对比|比较',
  ),
  says({}, false, '[末底止起]|份|度'),
];

/** Before a name, and not its beginning: 累计完成投资, but 实际利用外资. */
export const BEFORE_NAME: readonly { pattern: RegExp; says: Says }[] = [
  {
    pattern: /^(?:自年初|本年|今年)?累计(?:实际)?(?:完成)?(?=[\p{Script=Han}]{2})(?![数值额])/u,
    says: { span: 'cumulative' },
  },
  {
    pattern: /^(?:当月|本月|单月|当季)(?:实际)?(?:完成)?(?=[\p{Script=Han}]{2})/u,
    says: { span: 'single' },
  },
  { pattern: new RegExp(`^${PAST}${SAME}(?=[\\p{Script=Han}]{3})`, 'u'), says: { lastYear: true } },
];
