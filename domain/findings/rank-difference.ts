import type { ComparisonGroup } from '../dictionary.ts';
import { parsePrintedRank } from '../printed-rank.ts';
import type { Ranked } from '../rank.ts';
import type { Said } from '../said.ts';
import type { Found } from './place.ts';

/** What is to be said of a printed rank that is not what follows from the figures. */
export type RankDifference = Omit<Found, 'printed'>;

/** A printed rank against the one worked out for its region; null where they agree. */
export function rankDifference(
  text: string,
  own: Ranked,
  ranked: readonly Ranked[],
  group: Pick<ComparisonGroup, 'label' | 'labelEn'> | null,
): RankDifference | null {
  const printed = parsePrintedRank(text)?.rank;
  // Nearly all are right: nothing is said of them.
  if (printed === own.rank) return null;
  const computed = String(own.rank);
  const message = {
    zh: `按实际数在${group?.label ?? ''}中${ranked.length}个地区排第${computed}。`,
    en: `By the actuals its rank is ${computed} of ${ranked.length} (${group?.labelEn ?? group?.label ?? ''}).`,
  };
  if (printed === undefined) {
    const cause = { zh: '漏填。', en: 'It was left out.' };
    return { code: 'rank-missing', computed, message, cause };
  }
  return { code: 'rank-differs', computed, message, cause: causeOf(printed, own, ranked) };
}

function causeOf(printed: number, own: Ranked, ranked: readonly Ranked[]): Said {
  const distinct = [...new Set(ranked.map(({ value }) => value))];
  if (printed === distinct.indexOf(own.value) + 1) {
    return {
      zh: '前面有并列，名次没有跳过。',
      en: 'Others before it share a rank, and the next was not skipped.',
    };
  }
  const ties = ranked.filter(({ value }) => value === own.value).length;
  if (ties > 1 && printed > own.rank && printed < own.rank + ties) {
    return {
      zh: '与别的地区数值相同，应当并列。',
      en: 'It has the same value as another region: both share the rank.',
    };
  }
  const fromLast = ranked.filter(({ rank }) => rank > own.rank).length + 1;
  if (printed === fromLast) {
    return { zh: '可能按从低到高排了。', en: 'They may have been ranked the wrong way round.' };
  }
  return {
    zh: '录入有误，或者实际数改过而排位没有重排。',
    en: 'A slip in typing, or an actual was changed and the ranks were not.',
  };
}
