import { parseIn } from '#domain/in-english.ts';
import type { Language } from '#domain/language.ts';

/** An answer as the pages in a language have it, so that they and a picture of it say the same names. */
export function inWordsOf<Reply>(language: Language, reply: Reply): Reply {
  if (language === 'zh') return reply;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the same, in other words.
  return parseIn(JSON.stringify(reply), language) as Reply;
}
