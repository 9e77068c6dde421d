import type { Said } from '#domain/said.ts';
import { counted, listed } from '#domain/said-names.ts';
import { Problem } from '#server/problem.ts';
import { measurePassword, type Find, type Measure } from './password-meter.ts';

const SHORTEST_PASSWORD = 10;
const LONGEST = 256;
/** A hundred million guesses: at one a minute, as fast as a stranger may, two hundred years. */
const LEAST_GUESSES_LOG10 = 8;
const ADVICE: Said = {
  zh: '可以用几个不相干的词连起来，例如一句只有自己知道的话。',
  en: 'Join a few words that have nothing to do with each other, such as a sentence that only you know.',
};

/**
 * @param about the account's name, its owner's, the office's and its places', by which it is
 *   guessed first
 * @throws weak-password, saying why and what to do
 */
export async function checkPassword(password: string, about: readonly string[]): Promise<void> {
  const text = password.normalize('NFKC');
  const wanted = { about, enoughLog10: LEAST_GUESSES_LOG10 };
  const fault = faultOf(text) ?? describeWeakness(await measurePassword(text, wanted));
  if (fault !== null) {
    throw new Problem('weak-password', {
      zh: `${fault.zh}${ADVICE.zh}`,
      en: `${fault.en} ${ADVICE.en}`,
    });
  }
}

function faultOf(text: string): Said | null {
  const length = [...text].length;
  if (length < SHORTEST_PASSWORD) {
    return {
      zh: `密码至少要 ${SHORTEST_PASSWORD} 个字符，这个有 ${length} 个。`,
      en: `A password needs ${counted(SHORTEST_PASSWORD, 'character')} at least; this one has ${length}.`,
    };
  }
  if (length > LONGEST)
    return {
      zh: `密码最多 ${LONGEST} 个字符，这个有 ${length} 个。`,
      en: `A password may have ${counted(LONGEST, 'character')} at most; this one has ${length}.`,
    };
  const isNumber = !/\p{L}/u.test(text) && text.replaceAll(/\P{Nd}/gu, '').length <= 18;
  return isNumber
    ? {
        zh: '密码不能只有数字和符号：电话、日期、证件号会被最先试到。',
        en: 'A password cannot be digits and signs alone: telephone numbers, dates and identity numbers are tried first.',
      }
    : null;
}

/** In the order in which they are told. */
const WORDS: Readonly<Record<Find, Said>> = {
  own: {
    zh: '账号、姓名、单位或本地的名称',
    en: 'the name of the account, its owner, an office or a place here',
  },
  common: { zh: '人人都用的密码', en: 'a password that everybody takes' },
  office: { zh: '本系统、本地或办公的用语', en: 'words of this system, place or office' },
  times: { zh: '季节、月份或节日', en: 'a season, month or festival' },
  date: { zh: '年份或日期', en: 'a year or date' },
  keyboard: { zh: '键盘上挨着的键', en: 'keys side by side' },
  row: { zh: '顺着数的数字或字母', en: 'digits or letters in a row' },
  repeat: { zh: '重复的字', en: 'repeated characters' },
  pinyin: { zh: '常用的拼音', en: 'common pinyin' },
  sayings: { zh: '人人会背的话', en: 'a saying that everybody knows by heart' },
  english: { zh: '常用的英文词', en: 'common English words' },
};

function describeWeakness({ guessesLog10, finds }: Measure): Said | null {
  if (guessesLog10 >= LEAST_GUESSES_LOG10) return null;
  const named = Object.entries(WORDS).flatMap(([find, words]) =>
    finds.some((one) => one === find) ? [words] : [],
  );
  const words = listed(named);
  return named.length > 1
    ? {
        zh: `这个密码容易被猜中：它不过是${words.zh}凑起来的。`,
        en: `The password is easy to guess: it is only these put together: ${words.en}.`,
      }
    : {
        zh: `这个密码容易被猜中：它不过是${words.zh}。`,
        en: `The password is easy to guess: it is only ${words.en}.`,
      };
}
