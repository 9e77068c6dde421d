import { readingsOf } from './readings.ts';

/** Longer ids are of no use in addresses. */
const MOST_LETTERS = 60;

/**
 * An id out of a name: as it is read, in small letters.
 * @param otherwise where the name has nothing to read
 * @example idOf('某某', 'whole') // 'moumou'
 */
export function idOf(name: string, otherwise: string): string {
  const syllables = readingsOf(name.toLowerCase())
    .split(/\s+/u)
    .map((syllable) => syllable.split('/')[0] ?? '');
  const id = syllables
    .join('')
    .replaceAll(/[^a-z\d]/gu, '')
    .slice(0, MOST_LETTERS);
  return /^[a-z]/u.test(id) ? id : otherwise;
}
