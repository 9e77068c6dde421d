import type { Match, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { setImmediate } from 'node:timers/promises';
import { piecesOf } from './password-pieces.ts';
import { PINYIN_SYLLABLES } from './pinyin-syllables.ts';
import { WEAK_WORDS } from './weak-words.ts';

/** What a guesser finds in a password. */
export type Find =
  | 'common'
  | 'office'
  | 'times'
  | 'pinyin'
  | 'sayings'
  | 'own'
  | 'english'
  | 'keyboard'
  | 'row'
  | 'repeat'
  | 'date';

export interface Measure {
  /** How often one must guess, as a power of ten. */
  guessesLog10: number;
  finds: Find[];
}

interface Wanted {
  /** Words about its owner. */
  about: readonly string[];
  /** From here on it is not measured how much harder it is. */
  enoughLog10: number;
}

/**
 * How hard a password is to guess for one who knows what people take, and knows these words about
 * its owner. Between its pieces others have their turn.
 * @example (await measurePassword('chuntian2026', { about: [], enoughLog10: 8 })).finds // ['times', 'date']
 */
export async function measurePassword(password: string, wanted: Wanted): Promise<Measure> {
  const meter = await loadMeter();
  const text = withoutNumbers(password);
  // On a keyboard !QAZ is 1qaz with a finger on the shift key.
  const ways: Measure[] = [];
  for (const way of new Set([text, unshifted(text)])) ways.push(await measure(meter, way, wanted));
  return ways.reduce((least, way) => (way.guessesLog10 < least.guessesLog10 ? way : least));
}

async function measure(
  meter: ZxcvbnFactory,
  text: string,
  { about, enoughLog10 }: Wanted,
): Promise<Measure> {
  const finds = new Set<Find>();
  let guessesLog10 = 0;
  for (const piece of piecesOf(text)) {
    if (guessesLog10 >= enoughLog10) break;
    await setImmediate();
    const { sequence } = meter.check(piece, [...about]);
    // Its own sum takes three words for safe, whichever they are: it assumes that nobody knows how
    // many there are. Here a guesser tries few words together first.
    guessesLog10 += sequence.reduce((sum, match) => sum + guessesOf(match), 0);
    guessesLog10 += logFactorial(sequence.length);
    for (const { pattern, dictionaryName } of sequence) {
      const find = findOf(pattern, typeof dictionaryName === 'string' ? dictionaryName : '');
      if (find) finds.add(find);
    }
  }
  return { guessesLog10, finds: [...finds] };
}

/**
 * As a power of ten. Of walks over the keyboard and of days it takes all for equally likely; people
 * begin at the edge, and take days of this life.
 */
function guessesOf({ pattern, ...match }: Match): number {
  const guesses = Number(match['guessesLog10']);
  if (pattern === 'spatial') return Math.min(guesses, 2);
  return pattern === 'date' ? Math.min(guesses, 3) : guesses;
}

/** A telephone's or an identity card's number is known to as many as a year. */
function withoutNumbers(text: string): string {
  return text
    .replaceAll(/(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dx])(?!\d)/giu, '2020')
    .replaceAll(/(\d{2,4})年(\d{1,2})月(?:(\d{1,2})[日号]?)?/gu, '$1-$2-$3');
}

const SHIFTED = '!@#$%^&*()_+{}|:"<>?~';
const PLAIN = "1234567890-=[]\\;',./`";

/** @example unshifted('!QAZ2wsx') // '1qaz2wsx' */
function unshifted(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[!@#$%^&*()_+{}|:"<>?~]/gu, (sign) => PLAIN[SHIFTED.indexOf(sign)] ?? sign);
}

const logFactorial = (count: number): number =>
  count <= 1 ? 0 : Math.log10(count) + logFactorial(count - 1);

const DICTIONARIES: Readonly<Record<string, Find>> = {
  common: 'common',
  'passwords-common': 'common',
  office: 'office',
  times: 'times',
  pinyin: 'pinyin',
  syllables: 'pinyin',
  sayings: 'sayings',
  userInputs: 'own',
  'diceware-common': 'english',
};
const PATTERNS: Readonly<Record<string, Find>> = {
  spatial: 'keyboard',
  sequence: 'row',
  repeat: 'repeat',
  regex: 'date',
  date: 'date',
};

function findOf(pattern: string, dictionary: string): Find | null {
  return (pattern === 'dictionary' ? DICTIONARIES[dictionary] : PATTERNS[pattern]) ?? null;
}

let loaded: Promise<ZxcvbnFactory> | null = null;

/** Only when somebody sets a password: the lists take a tenth of a second and 12 MB. */
function loadMeter(): Promise<ZxcvbnFactory> {
  loaded ??= (async () => {
    const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ]);
    const { qwerty, keypad } = adjacencyGraphs;
    return new ZxcvbnFactory({
      dictionary: { ...dictionary, ...WEAK_WORDS, syllables: [...PINYIN_SYLLABLES] },
      graphs: { qwerty, keypad },
    });
  })();
  return loaded;
}
