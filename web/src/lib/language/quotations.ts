import { langOf } from './lang-of.ts';

/** A stretch of a sentence, and what it is written in where that is not the page's language. */
export interface Stretch {
  text: string;
  lang: 'zh-CN' | undefined;
}

/** What stands between quotation marks; they themselves are the sentence's. */
const QUOTED = /(?<=“)([^“”]+)(?=”)/u;

/**
 * A sentence cut at what it quotes from print or from a file, so that only this is read out in Chinese.
 * @example cutQuotations('Not “乐平”.') // 'Not “', 乐平 in zh-CN, '”.'
 */
export function cutQuotations(sentence: string): Stretch[] {
  // Splitting at a group, every second piece is what the group has found.
  const pieces = sentence.split(QUOTED);
  const isChinese = pieces.some((piece, index) => index % 2 === 0 && langOf(piece) !== undefined);
  if (isChinese) return [{ text: sentence, lang: 'zh-CN' }];
  return pieces.map((text) => ({ text, lang: langOf(text) }));
}
