import type { Overview, RegionStanding } from '#server/schemas/overview.ts';
import type { Tally } from '#server/schemas/scalars.ts';
import { formatPct } from '#lib/format/number.ts';

export interface Segment {
  text: string;
  /** A count of what falls short. */
  isUnmet: boolean;
}

/** A stretch of the sentence that should not be broken between two lines. */
export type Clause = Segment[];

/** The sentence that says how the period went: the city, then the counties with most and fewest unmet. */
export function writeLede({
  city,
  regionStandings,
}: Pick<Overview, 'city' | 'regionStandings'>): Clause[] {
  const counties = regionStandings.filter(
    ({ region, monitorable }) => region.kind === 'county' && monitorable > 0,
  );
  return [...(city && city.monitorable > 0 ? cityClauses(city) : []), ...countyClauses(counties)];
}

function cityClauses({ monitorable, unmet }: Tally): Clause[] {
  if (unmet === 0) return [[plain(`全市 ${monitorable} 个可监测指标全部达到目标。`)]];
  return [
    [plain(`全市 ${monitorable} 个可监测指标中 `)],
    [short(`${unmet} 个未达目标`), plain('。')],
  ];
}

function countyClauses(counties: readonly RegionStanding[]): Clause[] {
  const shares = counties.map(shareOf);
  const most = counties.filter((county) => shareOf(county) === Math.max(...shares));
  const fewest = counties.filter((county) => shareOf(county) === Math.min(...shares));
  const [worst, best] = [most[0], fewest[0]];
  if (!worst || !best) return [];
  if (worst.unmet === 0) return [[plain('各县（市、区）全部达到目标。')]];

  // Counts compare only among the same number of indicators.
  const isCounted = new Set(counties.map(({ monitorable }) => monitorable)).size === 1;
  const value = (standing: RegionStanding) =>
    short(isCounted ? `${standing.unmet} 个` : formatPct(shareOf(standing)));
  const total = isCounted ? `${worst.monitorable} 个里` : '';
  if (most.length === counties.length) {
    return [[plain(`${namesOf(most)}未达目标的${eachOf(most)}`), value(worst), plain('。')]];
  }
  return [
    [plain(`${namesOf(most)}${isCounted ? '最多' : '占比最高'}，`)],
    [plain((total + eachOf(most)).trimStart()), value(worst), plain('；')],
    ...(best.unmet === 0
      ? [[plain(`${namesOf(fewest)}全部达标。`)]]
      : [
          [plain(`${namesOf(fewest)}${isCounted ? '最少' : '占比最低'}，`)],
          [plain(eachOf(fewest).trimStart()), value(best), plain('。')],
        ]),
  ];
}

const eachOf = (standings: readonly RegionStanding[]) => (standings.length > 1 ? '各 ' : ' ');

const shareOf = ({ unmetSharePct }: Tally) => unmetSharePct ?? 0;

const namesOf = (standings: readonly RegionStanding[]) =>
  standings.map(({ region }) => region.shortName).join('、');

const plain = (text: string): Segment => ({ text, isUnmet: false });
const short = (text: string): Segment => ({ text, isUnmet: true });
