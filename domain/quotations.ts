const HAN = /\p{Script=Han}/u;

/** A stretch of a sentence, and what it is written in where that is not the page's language. */
export interface Stretch {
  text: string;
  lang: 'zh-CN' | undefined;
}

/** What stands between quotation marks; they themselves are the sentence's. */
const QUOTED = /(?<=“)[^“”]+(?=”)/u;

/** A name that has no English, with what stands inside it. */
const NAME =
  /(?:\d[\d-]*)?\p{Script=Han}(?:[\p{Script=Han}\d、，·（）《》—-]*[\p{Script=Han}）》])?/u;

const FOREIGN = new RegExp(`(${QUOTED.source}|${NAME.source})`, 'u');

/**
 * A sentence cut at what it quotes from print or from a file and at names that are in Chinese only, so that
 * only these are read out in Chinese.
 * @example cutQuotations('Not “乐平”.') // 'Not “', 乐平 in zh-CN, '”.'
 * @example cutQuotations('Annex 1 乐平市') // 'Annex 1 ', 乐平市 in zh-CN
 */
export function cutQuotations(sentence: string): Stretch[] {
  if (isChinese(sentence)) return [{ text: sentence, lang: 'zh-CN' }];
  return sentence
    .split(FOREIGN)
    .filter((text) => text !== '')
    .map((text) => ({ text, lang: HAN.test(text) ? 'zh-CN' : undefined }));
}

/** By what stands outside quotation marks: English may name a lot, but has words and no Chinese stops. */
function isChinese(sentence: string): boolean {
  const own = sentence.replaceAll(new RegExp(QUOTED, 'gu'), '');
  return HAN.test(own) && (/[。，；！？]/u.test(own) || !/[a-z]{2}/u.test(own));
}
