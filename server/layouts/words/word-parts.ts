/* Pieces of the patterns of words: sources, to be put together. */

export const PAST = '(?:上年度?|去年度?|上一年度?)';
export const SAME = '(?:同期|同月|同季度?)';
const BEFORE = '(?:上个?月|上一个?月|上期|上季度?|上一季度)';
/** Against the same months a year before, and against the months before. */
export const YOY = `(?:(?:[比较与同]|相比)(?:${PAST}${SAME}?|同期)(?:相?比)?|同比)`;
export const MOM = `(?:(?:[比较与]|相比)${BEFORE}(?:相?比)?|环比)`;
export const PRICES =
  '(?:\\(?(?:按|以)?(?:可比|不变|现|当年)(?:价格?|口径)?(?:计算)?\\)?|同口径|实际|名义)?的?';
/** 降幅 is none: a figure without a sign falls. */
export const RISE =
  '(?:增长速度|增长率|增长幅度|增减幅度|增减率|增减速度|增速|增幅|增长|增\\([减降]\\)长?|涨跌幅度?|涨幅|升降幅度?|升幅|上涨|变化率|变动率|±)';
export const MOVE = '(?:增减|增加|减少|增降|升降|涨跌|变动|变化)';
export const DONE = '(?:完成|实绩)';
export const AIM = '(?:计划|目标|预算|任务|年计划|进度)';
export const PLANNED =
  '(?:全年|年度|年初|年|本年|当年|今年|上半年|季度|月度|预期|奋斗|基本|考核|挑战|激励|[省市县区]定|[省市]?下达|计划|既定|责任|力争|确保|必保|阶段性?|规划|约束性|预计|工作)*';
