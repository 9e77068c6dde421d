import { inLanguage } from '#lib/language/language.ts';

/** How many targets more or fewer are missed than at an earlier release. */
export interface StandingMove {
  since: 'previous' | 'year';
  change: number;
  /** Names of indicators. */
  newlyMet: readonly string[];
  newlyUnmet: readonly string[];
}

export const STANDING_WORDS = inLanguage({
  zh: {
    unmet: '未达标',
    sinces: { previous: '较上期', year: '较上年' } satisfies Record<StandingMove['since'], string>,
    spoken: (since: string, change: number) =>
      `，${since}${change === 0 ? '持平' : `${change > 0 ? '增加' : '减少'} ${Math.abs(change)} 个`}`,
    uncompared: (since: string) => `，${since}不可比`,
    which: (name: string) => `${name}：哪些指标变了`,
    sentence: ({ since, newlyMet, newlyUnmet }: StandingMove) => {
      const head = since === 'previous' ? '较上期' : '较上年同期';
      const parts = [
        newlyUnmet.length > 0 ? `新未达标：${newlyUnmet.join('、')}` : '',
        newlyMet.length > 0 ? `新达标：${newlyMet.join('、')}` : '',
      ].filter((part) => part !== '');
      return `${head}，${parts.length > 0 ? parts.join('；') : '没有指标变化'}。`;
    },
  },
  en: {
    unmet: 'Missed',
    sinces: { previous: 'vs prev.', year: 'vs year' } satisfies Record<
      StandingMove['since'],
      string
    >,
    spoken: (since: string, change: number) =>
      `, ${since} ${change === 0 ? 'as many' : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'}`}`,
    uncompared: (since: string) => `, ${since} not comparable`,
    which: (name: string) => `${name}: which indicators changed`,
    sentence: ({ since, newlyMet, newlyUnmet }: StandingMove) => {
      const head = since === 'previous' ? 'Since the previous release' : 'Since a year before';
      const parts = [
        newlyUnmet.length > 0 ? `newly missed: ${newlyUnmet.join(', ')}` : '',
        newlyMet.length > 0 ? `newly met: ${newlyMet.join(', ')}` : '',
      ].filter((part) => part !== '');
      return `${head}, ${parts.length > 0 ? parts.join('; ') : 'no indicator changed'}.`;
    },
  },
});
