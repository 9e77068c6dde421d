const STARTS =
  /^\s*(?:[(（]?本表|[(（]?(?:注|说明|备注|附注|注释|注明|附|口径说明)\s*[\d０-９一二三]*\s*[:：.．、]|[*＊①-⑳※][^\p{Script=Han}]{0,2}(?=.*(?:数据|为|指|按|含|包括|注))|(?:资料|数据|资料和数据)来源|数据库\s*[:：]|(?:编制|填报|制表|填表|编印|发布|报送|主办|制作|提供)(?:单位|部门|机关|人|时间|日期)?\s*[:：]|(?:审核|制表|填表|负责|统计|校对|签发|单位负责|统计负责|复核)人?(?:签字|签章|签名)?\s*[:：]|联系(?:人|电话)|联系方式|(?:notes?|sources?|data source)\s*[:：])/iu;
const SENTENCE = /[。；;]\s*[)）]?\s*$/u;
const PAGE =
  /^\s*(?:[-—–－·]+\s*\d{1,4}\s*[-—–－·]+|第\s*\d{1,4}\s*页(?:.{0,3}共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页|续\s*表[一二三四五六七八九十\d]*|[(（]\s*续\s*表?[一二三四五六七八九十\d]*\s*[)）]|[(（]?(?:转|接|续)(?:下|上)(?:页|表)[)）]?|目\s*录|封\s*面|page \d+)\s*$/iu;
const ABOVE = /^\s*[(（]?\s*(?:以上|以下)(?:为|数据|均|是)/u;
/** Who made it, and when. */
const SIGN_OFF =
  /(?:局|队|办公室|办|政府|委员会|委)\s*(?:编|编制|编印|印|制|印发|提供|(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*$/u;
const LONGEST_HEAD = 120;

/** A note, a source, a sign-off, a page's number: what stands around tables. */
export function isRemark(text: string): boolean {
  if (text.length > LONGEST_HEAD) return true;
  return (
    STARTS.test(text) ||
    SENTENCE.test(text) ||
    PAGE.test(text) ||
    ABOVE.test(text) ||
    SIGN_OFF.test(text)
  );
}

const FILLED_IN = /^\s*(?:填报|编制|制表|编报|报送|填表)(?:单位|部门|机关)\s*[:：]\s*\S*/u;

/**
 * What stands behind the office in the line over a table; blank: nothing.
 * @example behindOffice('填报单位：市统计局  2023年1-6月  单位：万元') // '2023年1-6月  单位：万元'
 */
export function behindOffice(text: string): string {
  return FILLED_IN.test(text) ? text.replace(FILLED_IN, '').trim() : '';
}
