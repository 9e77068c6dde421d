import { pinyin, polyphonic } from 'pinyin-pro';

/**
 * How a name is typed with a Latin keyboard: a syllable a character without tones, in the reading it
 * has here; the other readings of a character after slashes. Letters and digits stand as they are,
 * punctuation is not read.
 * @example readingsOf('乐平市') // 'le/yue/yao/lao ping shi'
 * @example readingsOf('CPI同比') // 'cpi tong bi'
 */
export function readingsOf(text: string): string {
  // A reading a code point, so that both lists and the text run side by side.
  const inContext = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const all = polyphonic(text, { toneType: 'none', type: 'array', v: true });
  let read = '';
  for (const [index, character] of [...text].entries()) {
    if (/\p{Script=Han}/u.test(character)) {
      const readings = [inContext[index] ?? character, ...(all[index] ?? [])];
      read += ` ${[...new Set(readings)].join('/')} `;
    } else {
      read += /[a-z\d]/iu.test(character) ? character.toLowerCase() : ' ';
    }
  }
  return read.trim().replace(/ +/gu, ' ');
}
