import { quoted, type Said } from '../said.ts';

/** What about a time in print is a reading of ours. */
export const FROM_SIGNING: Said = {
  zh: '从成文之日起算，文件没有写明第一次是哪一年。',
  en: 'Counted from the day of signing; the document does not say when the first one is due.',
};
export const PROVISIONAL: Said = {
  zh: '原文说的是预计或力争，按所写的时间计。',
  en: 'The words say it is expected or striven for; the time that they name is taken.',
};
export const YEAR_GUESSED: Said = {
  zh: '原文没有写年份，按年度或成文之年计。',
  en: 'No year in print; that of the row, or of signing, is taken.',
};

/** @example yearOfName(2026).zh // '原文没有写年份，按清单名称里的2026年计。' */
export const yearOfName = (year: number): Said => ({
  zh: `原文没有写年份，按清单名称里的${year}年计。`,
  en: `No year in print; ${year}, which the name of the list says, is taken.`,
});

/** Why no day is read from words, and what would help. */
export function unreadDue(text: string, hasYear: boolean): Said {
  const words = quoted(text);
  const isOfMonth = text.includes('月') && !/\d{4}/u.test(text);
  if (isOfMonth && !hasYear) {
    return {
      zh: `“${words.zh}”没有写年份，文件的成文日期和清单名称也没有，没有读出期限；请在“截止日”填日期。`,
      en: `“${words.en}” says no year, nor do the day of signing and the name of the list: no day is read. Write one as “Due on”.`,
    };
  }
  return {
    zh: `没有从“${words.zh}”读出期限（写法不认识，或没有这一天）；请在“截止日”填日期。`,
    en: `No day is read from “${words.en}”: its form is not known, or there is no such day. Write one as “Due on”.`,
  };
}

/** Of a list that no document dates. */
export const countedFromLoad = (since: string): Said => ({
  zh: `清单没有成文日期，从 ${since} 起算（清单导入之日；此前已有报告的，从第一次报告起）。`,
  en: `No document dates the list: counted from ${since}, when it was loaded, or first reported on if that was earlier.`,
});
