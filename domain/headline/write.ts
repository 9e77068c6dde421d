import { formatFigure } from '../figure-text.ts';
import type { Tally } from '../standing.ts';
import type { Clause } from './clause.ts';
import type { InWords } from './in-words.ts';
import { HEADLINE_WORDS } from './words.ts';

interface Standing extends Tally {
  region: { kind: string; shortName: string };
}

/**
 * The sentence that says how the period went: the city, then who of the counties misses the largest share.
 * Parks lie inside counties and are not named, but where one misses as large a share, the counties are said
 * to be worst among counties.
 * @example writeHeadline({ city, regionStandings: [] }, { language: 'zh', whole: '全市', parts: '县' })
 *   // 全市 20 个可监测指标中 | 12 个未达标 | 。
 */
export function writeHeadline(
  { city, regionStandings }: { city: Tally | null; regionStandings: readonly Standing[] },
  inWords: InWords,
): Clause[] {
  const judged = regionStandings.filter(({ monitorable }) => monitorable > 0);
  const ofCounties = countyClauses(judged, inWords);
  return [
    ...(city && city.monitorable > 0 ? cityClauses(city, ofCounties.length === 0, inWords) : []),
    ...ofCounties,
  ];
}

function cityClauses({ monitorable, unmet }: Tally, isLast: boolean, inWords: InWords): Clause[] {
  const words = HEADLINE_WORDS[inWords.language];
  return unmet === 0
    ? [words.cityAllMet(inWords, monitorable)]
    : words.city(inWords, { unmet, monitorable, isLast });
}

/** More are counted. */
const NAMED = 3;

/** Those of the worst that are told of by name: all of three, two of more. */
export const namedOf = <T>(worst: readonly T[]): T[] =>
  worst.slice(0, worst.length > NAMED ? NAMED - 1 : NAMED);

function countyClauses(judged: readonly Standing[], inWords: InWords): Clause[] {
  const words = HEADLINE_WORDS[inWords.language];
  const worst = worstOf(judged.filter(({ region }) => region.kind === 'county'));
  const [first] = worst;
  if (!first) return [];
  if (first.unmet === 0) return [words.partsAllMet(inWords)];
  const isAlike = worst.every(({ monitorable }) => monitorable === first.monitorable);
  return words.worst(inWords, {
    names: namedOf(worst).map(({ region }) => region.shortName),
    count: worst.length,
    unmet: first.unmet,
    monitorable: isAlike ? first.monitorable : null,
    share: `${formatFigure(first.unmetSharePct ?? 0, 1)}%`,
    isOfCounties: judged.some(
      (one) => one.region.kind === 'park' && shareOf(one) >= shareOf(first),
    ),
  });
}

/** All that share the first place. */
export function worstOf<T extends Tally>(standings: readonly T[]): T[] {
  const most = Math.max(...standings.map(shareOf));
  return standings.filter((one) => one.monitorable > 0 && shareOf(one) === most);
}

const shareOf = ({ unmet, monitorable }: Tally) => (monitorable === 0 ? -1 : unmet / monitorable);
