import { createHmac, randomBytes } from 'node:crypto';
import { isSameWord } from './tokens.ts';

/** A browser that signed in before, as the word in its cookie says. */
export interface Device {
  /** Names the browser and nobody in it. */
  id: string;
  /** Which accounts signed in with it: hashes, the last one last. */
  accounts: readonly string[];
}

const WORD = /^(1\.[\w-]{22}\.([0-9a-z]{1,10})\.[\w-]{12}(?:~[\w-]{12})*)\.([\w-]{43})$/u;
/** Several people may share one browser. */
const MOST_ACCOUNTS = 4;
const DAY = 24 * 60 * 60_000;
export const DEVICE_LASTS = 180 * DAY;

/** The word for its cookie, signed with the newest secret. */
export function writeDevice({ id, accounts }: Device, secret: string, now: Date): string {
  const text = `1.${id}.${now.getTime().toString(36)}.${accounts.join('~')}`;
  return `${text}.${sign(text, secret)}`;
}

/** What such a word says; null when it isn't ours, or too old. */
export function readDevice(word: string, secrets: readonly string[], now: Date): Device | null {
  const [, text = '', written = '', signature = ''] = WORD.exec(word.slice(0, 300)) ?? [];
  if (!secrets.some((secret) => isSameWord(sign(text, secret), signature))) return null;
  if (parseInt(written, 36) <= now.getTime() - DEVICE_LASTS) return null;
  const [, id = '', , accounts = ''] = text.split('.');
  return { id, accounts: accounts.split('~') };
}

/** The browser with one account more; of one that was none yet, a new one. */
export function addAccountTo(device: Device | null, name: string): Device {
  const id = device?.id ?? randomBytes(16).toString('base64url');
  const own = accountMark(id, name);
  const others = (device?.accounts ?? []).filter((mark) => mark !== own);
  return { id, accounts: [...others, own].slice(-MOST_ACCOUNTS) };
}

export function hasSignedIn({ id, accounts }: Device, name: string): boolean {
  return accounts.includes(accountMark(id, name));
}

/** An account as one browser knows it: neither its name nor the same in two browsers. */
function accountMark(id: string, name: string): string {
  return createHmac('sha256', id).update(name).digest('base64url').slice(0, 12);
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
