import { foldName } from '#domain/fold.ts';
import type { PlanRow } from './row.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** What makes targets of several years and values one series: the document, the indicator, the member. */
type SeriesKey = Pick<PlanRow, 'docNo' | 'indicator' | 'member'>;

export const seriesKey = ({ docNo, indicator, member }: SeriesKey, fold = foldName): string =>
  JSON.stringify([fold(docNo), fold(indicator), fold(member)]);

/**
 * The name of a series in addresses, which stays as long as its document, indicator and member do (FNV-1a).
 * @example seriesId({ docNo: '府发〔2020〕8号', indicator: '用水总量', member: '' }) // twelve letters and digits
 */
export function seriesId(key: SeriesKey): string {
  let hash = OFFSET;
  for (const letter of seriesKey(key)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * PRIME);
  }
  return hash.toString(36).padStart(13, '0').slice(-12);
}
