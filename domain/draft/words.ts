/** The words of a bulletin, as patterns over folded text: half-width, no white space. */

export const NUMBER = String.raw`[-+]?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?`;
export const NUMERAL = '[零〇一二两三四五六七八九十百千]+';
export const WHOLE = String.raw`(?:-?\d+(?:\.\d+)?|${NUMERAL})`;

export const RISE = '(?:增长|上升|增加|提高|上涨|提升)';
export const FALL = '(?:负增长|净减少|下降|减少|降低|下滑|回落|下跌)';
export const LEVEL = '(?:持平|零增长)';
export const YEAR_ON_YEAR = '(?:同比|(?:与|比|较)(?:上年|去年)同期(?:相比,?)?)';

const TARGET = '(?:年度|全年|预期|年初)?目标(?:任务)?';
export const GAP = `(?:(?:与|和|同|距|离|较)?${TARGET}(?:值|数)?的?)?(?:差距|相差|还差)(?:仍)?(?:为|是|达到?|有|:)?`;
export const BELOW_TARGET = `(?:低于|少于)${TARGET}(?:值|数)?`;
const NEITHER = '(?:未|没有?|未能|尚未)';
const REACHED = '(?:完成|达到|达|实现)';
export const UNMET_TARGET = `${NEITHER}${REACHED}${TARGET}`;
export const MET_TARGET = `(?<!${NEITHER})已?${REACHED}${TARGET}`;

export const RANK_VERB =
  '(?:(?:增速|增幅|总量)?(?:位居|居于|排名|排位|位列|名列|位于|居|列|排在?))';
/** Not 第三产业, 第二季度. */
export const RANK_END = '(?:位|名)?(?![产季期批次届号])';

export const UNMET = '未(?:达到|达|完成|实现)(?:目标(?:任务)?|标)';

/** Words that may stand between an indicator and its number without changing what is said. */
export const GLUE =
  /同比|(?:与|比|较)(?:上年|去年)同期(?:相比)?|增速|增幅|实际|累计|完成|实现|达到|情况|今年|本年|名义|达|为|是|的|,|:|\(|\)/gu;

/** Words by which a sentence speaks of other places, other times or of plans. */
export const ELSEWHERE =
  /全国|全省|省内|上年|去年|往年|上月|上期|去年底|年初|年底|力争|预计|预期|计划|确保|拟|分别|当月|环比|平均|一季度/u;
