import { CUT } from './head-times.ts';
import { BEFORE_NAME, QUALIFIERS, type Says } from './qualifiers.ts';

/** A text without the words that say what its figures are. */
export interface Peeled {
  name: string;
  said: readonly Said[];
}

interface Said {
  word: string;
  says: Says;
  /** With what stands before it: 总量及增速 is neither. */
  isOneOfTwo: boolean;
}

const SEPARATORS = /[\s_、,，:：;；/|·及和与的-]+$/u;
const AND = /[及和与、/]\s*$/u;
/** Both sides of a cut, and of a line under a name (国内生产总值_累计值), are read by themselves. */
export function peel(text: string): Peeled {
  const pieces = openBrackets(text)
    .split(CUT)
    .flatMap((piece) => piece.split('_'))
    .map((piece) => tidy(piece));
  const peeled = pieces.filter((piece) => piece !== '').map((piece) => peelPiece(piece));
  return {
    name: peeled.map(({ name }) => name).join(''),
    said: peeled.flatMap(({ said }) => said),
  };
}

function peelPiece(piece: string): Peeled {
  const alone = peelEnd(piece, false);
  if (alone.name === '') return alone;
  // What is no word by itself is none behind a name.
  const behind = alone.said.length === 0 ? alone : peelEnd(piece, true);
  const front = BEFORE_NAME.find(({ pattern }) => pattern.test(behind.name));
  if (front === undefined) return behind;
  const word = front.pattern.exec(behind.name)?.[0] ?? '';
  const said = { word, says: front.says, isOneOfTwo: false };
  return { name: behind.name.slice(word.length), said: [said, ...behind.said] };
}

function peelEnd(piece: string, isBehindName: boolean): Peeled {
  const said: Said[] = [];
  let rest = piece;
  for (;;) {
    const found = longestEnd(rest, isBehindName);
    if (found === null) return { name: rest, said };
    const left = rest.slice(0, rest.length - found.word.length);
    said.unshift({ ...found, isOneOfTwo: AND.test(left) });
    rest = tidy(left);
  }
}

function longestEnd(text: string, isBehindName: boolean): { word: string; says: Says } | null {
  let longest: { word: string; says: Says } | null = null;
  for (const { pattern, says, behindName } of QUALIFIERS) {
    if (isBehindName && !behindName) continue;
    const word = pattern.exec(text)?.[0];
    if (word !== undefined && word.length > (longest?.word.length ?? 0)) longest = { word, says };
  }
  return longest;
}

/** 位次（位） has no other unit; （续） and （二） number a title. */
const NUMBERS = /^(?:位|续[一二三四五六七八九]?|[一二三四五六七八九十]{1,2})$/u;
const BRACKETS = /\(([^()]*)\)/gu;
const EMPTY = new RegExp(`^[\\s、,，;；${CUT}]*$`, 'u');

/**
 * What stands in brackets is read by itself where it is no part of the name: 出口额（累计）, not （不含农户）.
 * Of an index it is: 居民消费价格指数（环比） is another one than （同比）.
 */
function openBrackets(text: string): string {
  return text.replaceAll(BRACKETS, (whole, inside: string, start: number) => {
    if (EMPTY.test(inside) || NUMBERS.test(inside)) return CUT;
    if (text.slice(0, start).endsWith('指数')) return whole;
    return peelEnd(tidy(inside), false).name === '' ? `${CUT}${inside}${CUT}` : whole;
  });
}

/** Without what joins words. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(SEPARATORS, '')
    .replace(/^[\s_、,，:：;；/|·-]+/u, '');
}
