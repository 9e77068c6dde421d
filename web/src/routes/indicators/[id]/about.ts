import { DIRECTION_NAMES, MEASURE_NAMES } from '#domain/dictionary-names.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

const words = inLanguage({
  zh: {
    late: (months: number) => `，比通报时期少 ${months} 个月：这项数出得晚`,
    early: (months: number) => `，比通报时期多 ${months} 个月：这项数出得早`,
  },
  en: {
    late: (months: number) =>
      `, ${monthsWords(months)} fewer than the release: this figure comes late`,
    early: (months: number) =>
      `, ${monthsWords(months)} more than the release: this figure comes early`,
  },
});

export const MEASURE_WORDS = namesOf(MEASURE_NAMES);
export const DIRECTION_WORDS = namesOf(DIRECTION_NAMES);

const monthsWords = (months: number) => (months === 1 ? '1 month' : `${months} months`);

interface Months {
  start: string;
  end: string;
}

/**
 * Why an indicator runs to another month than its release; empty where it does not.
 * @example explainPeriod(fiveMonths, sixMonths) // '，比通报时期少 1 个月：这项数出得晚'
 */
export function explainPeriod(period: Months, releasePeriod: Months): string {
  const lag = monthOf(period.end) - monthOf(releasePeriod.end);
  // From another month on it is another kind of period, not a late or an early one.
  if (lag === 0 || period.start !== releasePeriod.start) return '';
  return lag < 0 ? words.late(-lag) : words.early(lag);
}

function monthOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}
