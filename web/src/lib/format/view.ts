import { inLanguage } from '#lib/language/language.ts';
import { formatMoment } from './moment.ts';

const words = inLanguage({
  zh: {
    asOfLoad: (load: string) => `截至第 ${load} 次导入`,
    asOf: (day: string) => `截至 ${day} `,
    revised: (times: number) => `已修订${times}次`,
  },
  en: {
    asOfLoad: (load) => `As of load ${load}`,
    asOf: (day) => `As of ${day} `,
    revised: (times) => (times === 1 ? 'revised once' : `revised ${times} times`),
  },
});

/**
 * By when data are shown, in words.
 * @example asOfWords('2026-01-05') // '截至 2026-01-05 '
 * @example asOfWords('12') // '截至第 12 次导入'
 */
export function asOfWords(asOf: string): string {
  if (/^\d{1,9}$/.test(asOf)) return words.asOfLoad(asOf);
  const isMoment = asOf.length > 10 && !Number.isNaN(Date.parse(asOf));
  return words.asOf(isMoment ? momentWords(asOf) : asOf);
}

/** The day in a field of a form; null: it is no day. */
export function dayOf(asOf: string | null): string | null {
  return asOf !== null && /^\d{4}-\d{2}-\d{2}/.test(asOf) ? asOf.slice(0, 10) : null;
}

/** Without a zone it is Beijing time already. */
function momentWords(text: string): string {
  return /(?:z|[+-]\d{2}:?\d{2})$/i.test(text)
    ? formatMoment(text)
    : text.slice(0, 16).replace('T', ' ');
}

/** @example revisionWords(1) // '已修订1次' */
export function revisionWords(revision: number): string {
  return words.revised(revision);
}
