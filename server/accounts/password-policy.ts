import { Problem } from '#server/problem.ts';
import { measurePassword, type Find, type Measure } from './password-meter.ts';

const SHORTEST_PASSWORD = 10;
const LONGEST = 256;
/** A hundred million guesses: at one a minute, as fast as a stranger may, two hundred years. */
const LEAST_GUESSES_LOG10 = 8;
const ADVICE = '可以用几个不相干的词连起来，例如一句只有自己知道的话。';

/**
 * @param about the account's name, its owner's, the office's and its places', by which it is
 *   guessed first
 * @throws weak-password, saying why and what to do
 */
export async function checkPassword(password: string, about: readonly string[]): Promise<void> {
  const text = password.normalize('NFKC');
  const wanted = { about, enoughLog10: LEAST_GUESSES_LOG10 };
  const fault = faultOf(text) ?? describeWeakness(await measurePassword(text, wanted));
  if (fault !== null) throw new Problem('weak-password', `${fault}${ADVICE}`);
}

function faultOf(text: string): string | null {
  const length = [...text].length;
  if (length < SHORTEST_PASSWORD) {
    return `密码至少要 ${SHORTEST_PASSWORD} 个字符，这个有 ${length} 个。`;
  }
  if (length > LONGEST) return `密码最多 ${LONGEST} 个字符，这个有 ${length} 个。`;
  const isNumber = !/\p{L}/u.test(text) && text.replaceAll(/\P{Nd}/gu, '').length <= 18;
  return isNumber ? '密码不能只有数字和符号：电话、日期、证件号会被最先试到。' : null;
}

/** In the order in which they are told. */
const WORDS: Readonly<Record<Find, string>> = {
  own: '账号、姓名、单位或本地的名称',
  common: '人人都用的密码',
  office: '本系统、本地或办公的用语',
  times: '季节、月份或节日',
  date: '年份或日期',
  keyboard: '键盘上挨着的键',
  row: '顺着数的数字或字母',
  repeat: '重复的字',
  pinyin: '常用的拼音',
  sayings: '人人会背的话',
  english: '常用的英文词',
};

function describeWeakness({ guessesLog10, finds }: Measure): string | null {
  if (guessesLog10 >= LEAST_GUESSES_LOG10) return null;
  const named = Object.entries(WORDS).flatMap(([find, words]) =>
    finds.some((one) => one === find) ? [words] : [],
  );
  return `这个密码容易被猜中：它不过是${named.join('、')}${named.length > 1 ? '凑起来的' : ''}。`;
}
