import type { ComparisonGroup, Dictionary, Indicator } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { officeOf, officeWhole } from '../office.ts';
import type { Figure, PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import { rankRegions, type Ranked } from '../rank.ts';
import { reportedOf, type CompleteWithout } from '../reported.ts';
import { findingAt } from './place.ts';
import { rankDifference, type RankDifference } from './rank-difference.ts';
import { parsePrintedRank } from '../printed-rank.ts';
import type { Said } from '../said.ts';
import type { Finding } from './types.ts';

type RowTable = ScorecardTable | RankingTable;
type Values = ReadonlyMap<string, Figure>;

/** The lines of one indicator in one table. */
interface Lines {
  table: RowTable;
  rows: PrintedRow[];
}

/** Printed ranks against the ranks that follow from the printed values of the comparison group. */
export function findRankFindings(
  tables: readonly RowTable[],
  dictionary: Dictionary,
  completeWithout: CompleteWithout = [],
): Finding[] {
  const { indicators, groups, regions } = dictionary;
  const cityIds = new Set(regions.filter(({ kind }) => kind === 'city').map(({ id }) => id));
  const whole = officeWhole(officeOf(dictionary));
  const linesOf = linesByIndicator(tables);
  return indicators.flatMap((indicator) => {
    const all = linesOf.get(indicator.id) ?? [];
    const group = findById(groups, indicator.groupId) ?? null;
    const basis = { indicator, group, cityIds, whole, completeWithout };
    const agreed = agreedValues(all);
    const places = placesOf(basis, agreed);
    return all.flatMap((own) => {
      const values = valuesBeside(own, agreed);
      return compareLines(own, basis, values === agreed ? places : placesOf(basis, values));
    });
  });
}

/** All lines, read once; of each indicator in the order of the tables. */
function linesByIndicator(tables: readonly RowTable[]): ReadonlyMap<string, Lines[]> {
  const byIndicator = new Map<string, Lines[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      const all = byIndicator.get(row.indicatorId);
      const last = all?.at(-1);
      if (last?.table === table) last.rows.push(row);
      else if (all) all.push({ table, rows: [row] });
      else byIndicator.set(row.indicatorId, [{ table, rows: [row] }]);
    }
  }
  return byIndicator;
}

/** Values of one indicator in all tables: the scorecards' before the rankings'. */
function agreedValues(all: readonly Lines[]): Values {
  const scorecards = all.filter(({ table }) => table.kind !== 'ranking');
  const rankings = all.filter(({ table }) => table.kind === 'ranking');
  const values = new Map<string, Figure>();
  for (const { rows } of [...rankings, ...scorecards]) {
    for (const { regionId, actual } of rows) values.set(regionId, actual);
  }
  return values;
}

/** A table's own values before those of all; where it says nothing else, these themselves. */
function valuesBeside({ rows }: Lines, agreed: Values): Values {
  const isSame = rows.every(({ regionId, actual }) => {
    const other = agreed.get(regionId);
    return other?.value === actual.value && other.missingReason === actual.missingReason;
  });
  if (isSame) return agreed;
  return new Map([...agreed, ...rows.map(({ regionId, actual }) => [regionId, actual] as const)]);
}

interface RankBasis {
  indicator: Indicator;
  group: ComparisonGroup | null;
  cityIds: ReadonlySet<string>;
  /** What the city is called: 全市. */
  whole: Said;
  completeWithout: CompleteWithout;
}

/** The places of a group, best first, and by region. */
interface Places {
  ranked: readonly Ranked[];
  ofRegion: ReadonlyMap<string, Ranked>;
}

const NO_PLACES: Places = { ranked: [], ofRegion: new Map() };

function compareLines({ table, rows }: Lines, basis: RankBasis, places: Places | null): Finding[] {
  if (!rows.some(({ rank }) => rank)) return [];
  // While others have not reported, only a place without a figure can be said to be wrong.
  const sure = places ? rows : rows.filter(({ actual }) => actual.value === null);
  return sure.flatMap((row) => {
    const difference = row.rank && compareRank(row, row.rank.text, places ?? NO_PLACES, basis);
    if (!difference || !row.rank) return [];
    const { indicatorId, regionId } = row;
    const printed = row.rank.text;
    return [findingAt(table, row.rank, { indicatorId, regionId, printed, ...difference })];
  });
}

/** Null where a member has not reported: then nobody has a place, and no print can be said to be wrong. */
function placesOf({ indicator, group, completeWithout }: RankBasis, values: Values): Places | null {
  if (!group) return NO_PLACES;
  const memberIds = new Set(group.memberIds);
  const members = [...values.values()].filter(({ regionId }) => memberIds.has(regionId));
  const { awaited } = reportedOf(group, members, indicator.id, completeWithout);
  if (awaited.length > 0) return null;
  const ranked = rankRegions(members, indicator.direction);
  return { ranked, ofRegion: new Map(ranked.map((one) => [one.regionId, one])) };
}

function compareRank(
  row: PrintedRow,
  text: string,
  { ranked, ofRegion }: Places,
  basis: RankBasis,
): RankDifference | null {
  const own = ofRegion.get(row.regionId);
  if (own) return rankDifference(text, own, ranked, basis.group);
  return parsePrintedRank(text) === null ? null : unexpectedRank(row, basis);
}

function unexpectedRank(row: PrintedRow, basis: RankBasis): RankDifference {
  const cause = {
    zh: '可能误填，或对比地区有变动而字典没有更新。',
    en: 'It may be a slip, or the comparison group has changed and the dictionary was not.',
  };
  const message = whyUnranked(row, basis);
  return { code: 'rank-unexpected', computed: '', message, cause };
}

function whyUnranked({ regionId, actual }: PrintedRow, { group, cityIds, whole }: RankBasis): Said {
  if (cityIds.has(regionId)) {
    return { zh: `${whole.zh}不参加排位。`, en: `The ${whole.en} itself is not ranked.` };
  }
  if (group === null) return { zh: '这个指标不排位。', en: 'This indicator is not ranked.' };
  if (actual.value === null) {
    return { zh: '没有实际数，不参加排位。', en: 'Without an actual it is not ranked.' };
  }
  return {
    zh: `这个指标只比较${group.sizeNote}，这个地区不参加排位。`,
    en: `This indicator compares only ${group.labelEn ?? group.sizeNote}; the region is not ranked.`,
  };
}
