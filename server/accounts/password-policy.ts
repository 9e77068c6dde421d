import { Problem } from '#server/problem.ts';
import { COMMON_STEMS } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 10;
const LONGEST = 256;
const ADVICE = '可以用几个不相干的词连起来，例如一句只有自己知道的话。';

/** @throws weak-password, saying what to do */
export function checkPassword(password: string, accountName: string): void {
  const fault = faultOf(password.normalize('NFKC'), accountName);
  if (fault !== null) throw new Problem('weak-password', `${fault}${ADVICE}`);
}

function faultOf(password: string, accountName: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    return `密码至少要 ${SHORTEST_PASSWORD} 个字符，这个有 ${length} 个。`;
  }
  if (length > LONGEST) return `密码最多 ${LONGEST} 个字符，这个有 ${length} 个。`;
  const folded = password.toLowerCase();
  if (trim(folded) === trim(accountName.toLowerCase())) {
    return '密码不能是账号名，前后加上数字也不行。';
  }
  return isCommon(folded) ? '这是最常见的密码之一，会被最先试到。请换一个。' : null;
}

/** @example isCommon('password2024!') // true */
export function isCommon(folded: string): boolean {
  const unit = unitOf(folded);
  return unit.length <= 3 || isRun(folded) || isKnown(unit) || isKnown(trim(unit));
}

const isKnown = (word: string) => COMMON_STEMS.has(word);

/** Without the digits and marks around a word. @example trim('123li!!') // 'li' */
function trim(folded: string): string {
  const inner = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return inner === '' ? folded : inner;
}

/** What repeats in it. @example unitOf('abcabcabcabc') // 'abc' */
function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/** Up or down one by one: abcdefghij, 9876543210. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
