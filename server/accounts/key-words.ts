import { randomBytes } from 'node:crypto';
import { newToken } from './tokens.ts';

/** A new key: the whole word is shown once, its id names it afterwards. */
export function newKeyWord(): { id: string; word: string } {
  const id = randomBytes(6).toString('hex');
  return { id, word: `tb_${id}_${newToken()}` };
}

/** @example keyIdOf('tb_0a1b2c3d4e5f_secret') // '0a1b2c3d4e5f' */
export function keyIdOf(word: string): string | null {
  return /^tb_([0-9a-f]{12})_[\w-]+$/u.exec(word)?.[1] ?? null;
}
