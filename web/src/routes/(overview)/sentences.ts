import type { MatrixRow, Overview, RegionStanding } from '#server/schemas/overview.ts';
import { formatSigned } from '#lib/format/number.ts';
import { gapUnit } from '#lib/format/status.ts';
import type { Comparison } from './comparison.ts';
import { PLACE_WORDS } from './place-words.ts';
import { WORDS } from './words.ts';

/** A stretch of a sentence: what it says, how it is set off, and the indicator it links to. */
export interface Part {
  text: string;
  tone: 'plain' | 'better' | 'worse';
  indicatorId: string | null;
}

/**
 * One region in a sentence: how many targets it misses (where there are none, how often it comes first and last) and how many more or fewer than before, its
 * widest gap, and who moved most among its places. Points and enterprises do not compare: the gap is
 * that of a rate, and of a count only where no rate falls short.
 */
export function writeSentence(
  standing: RegionStanding,
  { rows, hasTargets }: Pick<Overview, 'rows' | 'hasTargets'>,
  comparison: Comparison | null,
): Part[] {
  const { id } = standing.region;
  const clauses = [
    hasTargets ? tallyParts(standing, comparison) : endsParts(standing),
    widestParts(id, rows),
    placeParts(id, rows, comparison),
  ].filter((parts) => parts.length > 0);
  return [
    ...clauses.flatMap((parts, index) => (index > 0 ? [plain(WORDS.semicolon), ...parts] : parts)),
    plain(WORDS.stop),
  ];
}

function tallyParts(
  { region, monitorable, unmet }: RegionStanding,
  comparison: Comparison | null,
): Part[] {
  if (monitorable === 0) return [plain(WORDS.noneMonitorable)];
  const [before, strong] = WORDS.unmetOf(unmet, monitorable);
  const counted =
    unmet === 0 ? [part(WORDS.allMet(monitorable), 'better')] : [plain(before), worse(strong)];
  const moved = comparison?.tallyOf(region.id);
  if (!comparison || moved?.unmetBefore == null) return counted;
  const change = moved.unmet - moved.unmetBefore;
  const tone = change > 0 ? 'worse' : change < 0 ? 'better' : 'plain';
  return [...counted, plain(WORDS.comma), part(WORDS.change(change, comparison.since), tone)];
}

/** Without targets: how often it comes first and last. */
function endsParts({ places: { ranked, first, last } }: RegionStanding): Part[] {
  if (ranked === 0) return [plain(PLACE_WORDS.noneRanked)];
  return [
    plain(PLACE_WORDS.rankedOn(ranked)),
    ...(first > 0 ? [plain(WORDS.comma), part(PLACE_WORDS.firstOn(first), 'better')] : []),
    ...(last > 0 ? [plain(WORDS.comma), worse(PLACE_WORDS.lastOn(last))] : []),
  ];
}

function widestParts(regionId: string, rows: readonly MatrixRow[]): Part[] {
  const unmet = rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.regionId === regionId && one.status === 'unmet');
    return cell && cell.gap !== null ? [{ row, gap: cell.gap, decimals: cell.gapDecimals }] : [];
  });
  const rates = unmet.filter(({ row }) => row.measure === 'rate');
  const [widest] = (rates.length > 0 ? rates : unmet).toSorted(
    (a, b) => Math.abs(b.gap) - Math.abs(a.gap),
  );
  if (!widest) return [];
  const { indicator, measure } = widest.row;
  const amount = formatSigned(widest.gap, widest.decimals);
  return [
    plain(WORDS.widest),
    { text: indicator.proseName, tone: 'plain', indicatorId: indicator.id },
    worse(WORDS.amount(amount, gapUnit(measure, indicator.unit))),
  ];
}

/** The largest gain and the largest loss of places, each where there is one. */
function placeParts(
  regionId: string,
  rows: readonly MatrixRow[],
  comparison: Comparison | null,
): Part[] {
  const moved = rows.flatMap(({ indicator }) => {
    const gained = comparison?.cellOf(indicator.id, regionId)?.rank.gained ?? 0;
    return gained === 0 ? [] : [{ indicator, gained }];
  });
  const sorted = moved.toSorted((a, b) => b.gained - a.gained);
  const [best, last] = [sorted[0], sorted.at(-1)];
  const parts: Part[][] = [];
  if (best && best.gained > 0) {
    const { id, proseName } = best.indicator;
    parts.push([link(proseName, id), part(WORDS.gained(best.gained), 'better')]);
  }
  if (last && last.gained < 0) {
    const { id, proseName } = last.indicator;
    parts.push([link(proseName, id), worse(WORDS.lost(-last.gained))]);
  }
  return parts.flatMap((each, index) => (index > 0 ? [plain(WORDS.comma), ...each] : each));
}

const part = (text: string, tone: Part['tone']): Part => ({ text, tone, indicatorId: null });
const plain = (text: string) => part(text, 'plain');
const worse = (text: string) => part(text, 'worse');
const link = (text: string, indicatorId: string): Part => ({ text, tone: 'plain', indicatorId });
