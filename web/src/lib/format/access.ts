import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { inLanguage } from '#lib/language/language.ts';

export type AccessLevel = IndicatorDetail['access'];

/** Who sees the figures of an indicator or a release. */
export const ACCESS_WORDS: Readonly<Record<AccessLevel, string>> = inLanguage({
  zh: {
    public: '公开',
    internal: '内部：有账号的人可见',
    restricted: '受限：录入、审核、发布的人可见',
  },
  en: {
    public: 'public',
    internal: 'internal: seen by accounts',
    restricted: 'restricted: seen by those who enter, review and publish',
  },
});

/** In a list of names: nothing need be said of what is public. */
export const ACCESS_MARKS: Readonly<Record<AccessLevel, string | null>> = inLanguage({
  zh: { public: null, internal: '内部', restricted: '受限' },
  en: { public: null, internal: 'internal', restricted: 'restricted' },
});
