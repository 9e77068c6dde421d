import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

/** As it was typed, made one: no case, no full-width letters. @example foldName(' Ｌi ') // 'li' */
export function foldName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** What the log calls its own doings. */
const RESERVED = ['system'];

/** A name for a new account. @throws bad-request */
export function checkName(name: string): string {
  const folded = foldName(name);
  if (/^[a-z][a-z0-9._-]{1,31}$/u.test(folded) && !RESERVED.includes(folded)) return folded;
  const why: Said = RESERVED.includes(folded)
    ? { zh: '是系统自用的', en: 'is used by the system itself' }
    : { zh: '不能用', en: 'will not do' };
  throw new Problem('bad-request', {
    zh: `账号名“${name}”${why.zh}。请用字母开头、2 至 32 个的小写字母、数字、点、横线，例如 li.ming。`,
    en: `The account name “${name}” ${why.en}. Take 2 to 32 small letters, digits, dots and dashes, a letter first, such as li.ming.`,
  });
}

/** @throws bad-request */
export function checkDisplayName(displayName: string): string {
  const trimmed = displayName.trim();
  if (trimmed !== '') return trimmed;
  throw new Problem('bad-request', {
    zh: '姓名不能为空。请写上办理人的姓名，审计和页面上都用它。',
    en: 'The name must not be empty. Write whose account it is: audit and pages use the name.',
  });
}
