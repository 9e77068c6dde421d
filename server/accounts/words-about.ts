import { readingsOf } from '#server/search/readings.ts';
import type { Db } from '#server/store/database.ts';
import { listNames } from '#server/store/known-names.ts';

interface Owner {
  name: string;
  displayName: string;
}

const MOST = 400;

/**
 * By which words one who knows the owner of a password guesses first: the account, the person, then
 * the regions, departments and offices of this database, as written and as typed in pinyin.
 */
export async function wordsAbout(db: Db, { name, displayName }: Owner): Promise<string[]> {
  const parts = name.split(/[._-]+/u);
  const own = [
    name,
    parts.join(''),
    parts.toReversed().join(''),
    ...parts,
    ...spellings(displayName),
  ];
  const names = (await listNames(db)).slice(0, MOST).flatMap(spellings);
  return [...new Set([...own, ...names])].filter((word) =>
    /^(?:.*\p{Script=Han}.+|.{3,})$/u.test(word),
  );
}

/** @example spellings('乐平市') // ['乐平市', '乐平', 'lepingshi', 'leping', 'lps', 'lp'] */
export function spellings(name: string): string[] {
  const short = name.replace(/(?<=..)统计局$/u, '').replace(/(?<=..)[省市县区局]$/u, '');
  const read = [name, short].map((one) =>
    readingsOf(one)
      .split(' ')
      .map((syllable) => syllable.split('/')[0] ?? ''),
  );
  const [whole = [], shorter = []] = read;
  const initials = read.map((syllables) => syllables.map((one) => one.slice(0, 1)).join(''));
  return [...new Set([name, short, whole.join(''), shorter.join(''), ...initials])].filter(Boolean);
}
