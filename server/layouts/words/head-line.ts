import { splitNameMark } from '#domain/note-mark.ts';

/** A text without what stands around its words. */
export interface HeadLine {
  /** Line breaks and runs of blanks are one blank; letters as printed. */
  text: string;
  indent: number;
  isSub: boolean;
  note: string | null;
}

const LEADING_BLANKS = /^[\s\u200b\ufeff]+/u;
const FULL_WIDTH_BLANK = '　';

/** 其中：, #, 1.其中：, a dash or a dot before a part. 其中一个 would be a sentence. */
const PART =
  /^(?:[#＃]+|[△▲◇◆·•]|[-—–－]+(?=\s*\p{Script=Han}))?\s*(?:其\s*中(?!一)|内\s*[:：])?\s*[:：,，、]?\s*[#＃]?\s*/u;
const OF_WHICH = /^of which\s*[:：,]?\s*/iu;
const BULLETS = /^[★☆●○■□◎※]+\s*/u;

const CHINESE_NUMBER = '[一二三四五六七八九十]{1,3}';
/** What numbers a line: 一、, （二）, 3., 4、, (5), 2-1 before a blank, 表1, 附件1-2：, 附表3：, 续表. */
const NUMBERS = [
  String.raw`(?:附?[表件图]|续表?)\s*[\d０-９]{1,3}(?![\d０-９])(?:[-—－.．]\s*[\d０-９]{1,2}(?![\d０-９年月]))*(?:续表?)?\s*[-:：.．、]?\s*(?![年月季])`,
  String.raw`附?[表件]\s*${CHINESE_NUMBER}\s*[:：、]?`,
  String.raw`(?:附件|附表|附)\s*[:：]`,
  String.raw`附\s*[\d０-９]{1,2}(?:\s*[:：、]\s*|\s+)`,
  String.raw`第${CHINESE_NUMBER}部分\s*[:：、]?`,
  String.raw`${CHINESE_NUMBER}\s*[、.．]\s*`,
  String.raw`[(（]${CHINESE_NUMBER}[)）]\s*[、.．]?`,
  String.raw`[(（][\d０-９]{1,2}[)）]\s*[、.．]?(?=\S)`,
  String.raw`[\d０-９]{1,3}\s*[、)）]\s*`,
  String.raw`[\d０-９]{1,3}\s*[.．]\s*(?![\d０-９])`,
  String.raw`[\d０-９]{1,2}(?:\.[\d０-９]{1,2}){1,3}(?:\s+|(?=\p{Script=Han}))(?![年月季日倍万亿个%％])`,
  String.raw`[\d０-９]{1,3}(?:\s*[-—–－]\s*[\d０-９]{1,3}){1,2}\s+(?![年月季周岁日元平级%％\d])`,
  String.raw`[\d０-９]{1,2}\s+(?=\p{Script=Han})(?![年月季周岁日元个家万亿级类])`,
  String.raw`[①-⑳⑴-⒇]\s*(?=\S)`,
].join('|');
const NUMBER = new RegExp(`^(?:${NUMBERS})`, 'u');

/** A mark inside a head: 地区生产总值①（亿元）. Folding would make a digit of it. */
const INNER_MARK =
  /(?:[①-⑳⑴-⒇❶-❿]|(?<![mM])[¹²³]|[[［〔【]注?\d{1,2}[\]］〕】]|[*＊※])(?=\s*[(（])/u;
/** A unit, not a mark: m². */
const ENDS_IN_SQUARE = /[mM][²³]\s*[)）]?$/u;

/**
 * Takes a head's words out of what stands around them.
 * @example readHeadLine('　其中：工业①') // { text: '工业', indent: 2, isSub: true, note: '①' }
 */
export function readHeadLine(printed: string): HeadLine {
  const indent = countIndent(printed);
  const whole = printed.trim().replaceAll(/\s+/gu, ' ');
  const part = withoutNumber(withoutNumber(whole).replace(OF_WHICH, '').replace(PART, ''));
  const isPart =
    /^(?:\D{0,6}其\s*中|[#＃]|of which)/iu.test(whole) ||
    /^[-—–－·•]+\s*\p{Script=Han}/u.test(whole);
  const inner = INNER_MARK.exec(part)?.[0] ?? null;
  const { text, note } = withoutMark(inner === null ? part : part.replace(INNER_MARK, ''));
  return { text, indent, isSub: indent > 0 || isPart, note: note ?? inner };
}

/** Nothing but a number is left as it is. */
function withoutNumber(text: string): string {
  const rest = text.replace(BULLETS, '').replace(NUMBER, '').trim();
  return rest === '' ? text : rest;
}

function withoutMark(text: string): { text: string; note: string | null } {
  if (ENDS_IN_SQUARE.test(text)) return { text, note: null };
  const marked = splitNameMark(text);
  return { text: marked.text.trim(), note: marked.noteMark };
}

function countIndent(text: string): number {
  let width = 0;
  for (const letter of LEADING_BLANKS.exec(text)?.[0] ?? '') {
    if (/[\s]/u.test(letter)) width += letter === FULL_WIDTH_BLANK ? 2 : 1;
  }
  return width;
}
