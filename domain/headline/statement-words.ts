import type { Language } from '../language.ts';

/** Of one; of several by the same, or of several of whom one is furthest. */
type Short = 'one' | 'each' | 'most';

export interface StatementWords {
  head: (name: string) => string;
  space: string;
  waiting: (reported: string) => string;
  of: (size: number) => string;
  unmet: (unmet: number, size: number) => string;
  allUnmet: (size: number) => string;
  allMet: (size: number) => string;
  oneMet: (name: string) => string;
  misses: string;
  last: (names: string, figure: string, size: number) => string;
  furthest: (names: string) => string;
  short: (distance: string, isOver: boolean, of: Short) => string;
  ends: (first: string, last: string) => string;
  mostAndLeast: (most: string, least: string) => string;
  at: (names: string, figure: string) => string;
  cityBefore: (whole: string, figure: string) => string;
  cityMet: (whole: string, figure: string) => string;
  cityAt: (whole: string, figure: string) => string;
}

const SHORT_ZH = { one: '', each: '各', most: '最多' };
const SHORT_EN = { one: '', each: 'each ', most: 'up to ' };

/** Characters need no room between them. @example spaced('5.4%') // '5.4% '; spaced('15 家') // '15 家' */
const spaced = (figure: string) => (/[\d%]$/u.test(figure) ? `${figure} ` : figure);

export const STATEMENT_WORDS: Readonly<Record<Language, StatementWords>> = {
  zh: {
    head: (name) => `${name}：`,
    space: '',
    waiting: (reported) => `${reported}，其中 `,
    of: (size) => `${size} 地中 `,
    unmet: (unmet) => `${unmet} 地未达目标`,
    allUnmet: (size) => `${size} 地都未达目标`,
    allMet: (size) => `${size} 地都达到目标`,
    oneMet: (name) => `${name}达到目标`,
    misses: '未达目标',
    last: (names, figure, size) =>
      `，${names}以 ${spaced(figure)}${size > 1 ? '并列居末' : '居末'}`,
    furthest: (names) => `，${names}差得最多`,
    short: (distance, isOver, of) => `，${SHORT_ZH[of]}${isOver ? '高出' : '差'} ${distance}`,
    ends: (first, last) => `${first}居首，${last}居末`,
    mostAndLeast: (most, least) => `${most}最多，${least}最少`,
    at: (names, figure) => `${names}以 ${spaced(figure)}`,
    cityBefore: (whole, figure) => `${whole} ${figure}，`,
    cityMet: (whole, figure) => `${whole} ${figure}，达到目标`,
    cityAt: (whole, figure) => `${whole} ${figure}`,
  },
  en: {
    head: (name) => `${name}: `,
    space: ' ',
    waiting: (reported) => `${reported}; `,
    of: () => '',
    unmet: (unmet, size) =>
      `${unmet} of ${size} regions ${unmet === 1 ? 'misses its target' : 'miss their targets'}`,
    allUnmet: (size) => `all ${size} regions miss their targets`,
    allMet: (size) => `all ${size} regions meet their targets`,
    oneMet: (name) => `${name} meets its target`,
    misses: 'misses its target',
    last: (names, figure, size) => `; ${names} ${size > 1 ? 'are' : 'is'} last with ${figure}`,
    furthest: (names) => `; furthest off: ${names}`,
    short: (distance, isOver, of) => `, ${SHORT_EN[of]}${distance} ${isOver ? 'over' : 'short'}`,
    ends: (first, last) => `${first} first, ${last} last`,
    mostAndLeast: (most, least) => `most in ${most}, fewest in ${least}`,
    at: (names, figure) => `${names} (${figure})`,
    cityBefore: (whole, figure) => `at ${figure} the ${whole} `,
    cityMet: (whole, figure) => `at ${figure} the ${whole} meets its target`,
    cityAt: (whole, figure) => `the ${whole} is at ${figure}`,
  },
};
