import type { Language } from './language.ts';

const MONTHS_IN_FULL = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Of `2019-06` or longer. */
const partsOf = (iso: string) => iso.slice(0, 10).split('-').map(Number);

/**
 * By hand: the first formatter of `Intl` takes a phone longer to make than all of its page to draw.
 * @example dayName.en('2019-07-29') // '29 July 2019'; in Chinese '2019年7月29日'
 */
export const dayName: Readonly<Record<Language, (iso: string) => string>> = {
  zh: (iso) => {
    const [year, month, day] = partsOf(iso);
    return `${year}年${month}月${day}日`;
  },
  en: (iso) => {
    const [year, month = 0, day] = partsOf(iso);
    return `${day} ${MONTHS_IN_FULL[month - 1] ?? ''} ${year}`;
  },
};
