import type { Language } from '#domain/language.ts';
import { counted } from '#domain/said-names.ts';
import { MISSING_NAMES } from '#domain/missing-reason.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { TrendPoint } from '#server/schemas/trends.ts';

/** What pictures say beside names and figures. */
const WORDS = {
  zh: {
    target: '目标',
    list: '、',
    comma: '，',
    stop: '。',
    breaks: '每年 1 月起重新累计，线在年初断开',
    axisBreak: '纵轴不从 0 起',
    ties: '数值相同的并列，线会重合',
    left: (names: string) => `${names}是各地之和，与各地不在一个量级，不画在图上`,
    leftWider: (names: string) => `${names}与各地不在一个量级，不画在图上`,
    more: (lines: number) => `另有 ${lines} 条线未标名称，指向即显示`,
    place: (rank: number) => `第${rank}`,
    sum: (sentences: readonly string[]) =>
      sentences.length === 0 ? '' : `${sentences.join('；')}。`,
  },
  en: {
    target: 'Target',
    list: ', ',
    comma: ', ',
    stop: '. ',
    breaks: 'Cumulation begins anew every January, where lines break',
    axisBreak: 'The axis does not start at 0',
    ties: 'Equal values share a rank, where lines meet',
    left: (names: string) =>
      `${names}, the sum of the regions, would press them flat and is not drawn`,
    leftWider: (names: string) => `${names} would press the regions flat and is not drawn`,
    more: (lines: number) => `${counted(lines, 'more line')}, named when pointed at`,
    place: (rank: number) => `no. ${rank}`,
    sum: (sentences: readonly string[]) =>
      sentences.length === 0 ? '' : `${sentences.join('. ')}.`,
  },
};

export const wordsIn = (language: Language) => WORDS[language];

/** What stands for a figure that is not there. */
export function missingWord(
  missingReason: TrendPoint['missingReason'],
  language: Language,
): string {
  return missingReason === 'withheld'
    ? MISSING_NAMES.withheld[language]
    : STATUS_NAMES.missing[language];
}
