/** One mark of several: ①② are two, ¹⁰ is one. */
const ONE_MARK =
  /[¹²³⁰⁴-⁹]+|\p{No}|[*＊]+|[#＃]+|[[［〔【(（][^\]］〕】)）]*[\]］〕】)）]|注(?:\d+|[①-⑳])?|\S/gu;
const KEY = String.raw`[¹²³⁰⁴-⁹]+|\p{No}|[*＊]+|[#＃]+|[†‡§※★☆]|[[［〔【(（](?:注?[\da-z]{1,2}|注?\p{No}|[*#])[\]］〕】)）]|注[\d①-⑳]+|\d{1,2}(?=[.．、:：])|[pre](?=[\s:：为是])`;
const CLAUSE = new RegExp(String.raw`^(${KEY})\s*[:：.．、]?\s*(.+)$`, 'su');
const NEXT_CLAUSE = /[;；\n]|(?<=。)|(?=[①-⑳㉑-㉟❶-❿])/u;

/**
 * What the notes under a table say of the marks behind one of its figures; null where they say nothing.
 * A mark and its note need not be of one make: ¹ is told under 注：1. or ①.
 * @example noteTextOf(['注：①初步核算数；②含农户。'], '②') // '含农户'
 */
export function noteTextOf(notes: readonly string[], noteMark: string): string | null {
  const clauses = notes.flatMap(clausesOf);
  const texts = (noteMark.match(ONE_MARK) ?? []).flatMap((mark) => {
    const same = clauses.filter(({ key }) => key === mark);
    const alike = clauses.filter(({ key }) => foldMark(key) === foldMark(mark));
    return textsOf(same.length > 0 ? same : alike);
  });
  return texts.length === 0 ? null : [...new Set(texts)].join('；');
}

/**
 * What an office counts with ① and begins with 序号 is told of numbers, not of a mark. A table that was
 * corrected has the notes of both its prints, of which either may be meant.
 */
function textsOf(clauses: readonly { text: string }[]): string[] {
  return clauses.map(({ text }) => text).filter((text) => !text.startsWith('序号'));
}

function clausesOf(note: string): { key: string; text: string }[] {
  return note
    .replace(/^\s*(?:注|备注|说明|附注)\s*[:：]\s*/u, '')
    .split(NEXT_CLAUSE)
    .flatMap((clause) => {
      const [, key, text = ''] = CLAUSE.exec(clause.trim()) ?? [];
      return key === undefined ? [] : [{ key, text: text.replace(/[。；;\s]+$/u, '') }];
    });
}

/** ①, ⑴, ¹, [1] and 注1 are all 1. */
function foldMark(mark: string): string {
  return mark.normalize('NFKC').replaceAll(/[[\]()〔〕【】注]/gu, '');
}
