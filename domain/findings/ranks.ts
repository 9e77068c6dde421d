import type { ComparisonGroup, Dictionary, Indicator } from '../dictionary.ts';
import type { Figure, PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import { rankRegions, type Ranked } from '../rank.ts';
import { reportedOf, type CompleteWithout } from '../reported.ts';
import { findingAt, type Found } from './place.ts';
import { parsePrintedRank } from '../printed-rank.ts';
import type { Said } from '../said.ts';
import type { Finding } from './types.ts';

type RowTable = ScorecardTable | RankingTable;
type Values = ReadonlyMap<string, Pick<Figure, 'value' | 'missingReason'>>;

/** Printed ranks against the ranks that follow from the printed values of the comparison group. */
export function findRankFindings(
  tables: readonly RowTable[],
  { indicators, groups, regions }: Dictionary,
  completeWithout: CompleteWithout = [],
): Finding[] {
  const cityIds = new Set(regions.filter(({ kind }) => kind === 'city').map(({ id }) => id));
  return indicators.flatMap((indicator) => {
    const group = groups.find(({ id }) => id === indicator.groupId) ?? null;
    return tables.flatMap((table) =>
      compareTable(table, indicator, {
        group,
        cityIds,
        completeWithout,
        values: printedValues(tables, table, indicator.id),
      }),
    );
  });
}

interface RankBasis {
  group: ComparisonGroup | null;
  cityIds: ReadonlySet<string>;
  completeWithout: CompleteWithout;
  values: Values;
}

function compareTable(table: RowTable, indicator: Indicator, basis: RankBasis): Finding[] {
  const rows = table.rows.filter(({ indicatorId }) => indicatorId === indicator.id);
  if (!rows.some(({ rank }) => rank)) return [];
  const ranked = rankGroup(indicator, basis);
  // While others have not reported, only a place without a figure can be said to be wrong.
  const sure = ranked ? rows : rows.filter(({ actual }) => actual.value === null);
  return sure.flatMap((row) => {
    const difference = row.rank && compareRank(row, row.rank.text, ranked ?? [], basis);
    if (!difference || !row.rank) return [];
    const { indicatorId, regionId } = row;
    const printed = row.rank.text;
    return [findingAt(table, row.rank, { indicatorId, regionId, printed, ...difference })];
  });
}

/** Null where a member has not reported: then nobody has a place, and no print can be said to be wrong. */
function rankGroup(
  indicator: Indicator,
  { group, values, completeWithout }: RankBasis,
): Ranked[] | null {
  if (!group) return [];
  const all = [...values].map(([regionId, figure]) => ({ ...figure, regionId }));
  const members = all.filter(({ regionId }) => group.memberIds.includes(regionId));
  const { awaited } = reportedOf(group, members, indicator.id, completeWithout);
  if (awaited.length > 0) return null;
  return rankRegions(members, indicator.direction);
}

type Difference = Omit<Found, 'printed'>;

function compareRank(
  row: PrintedRow,
  text: string,
  ranked: readonly Ranked[],
  { group, cityIds }: RankBasis,
): Difference | null {
  const own = ranked.find(({ regionId }) => regionId === row.regionId);
  const printed = parsePrintedRank(text)?.rank;
  if (!own) return printed === undefined ? null : unexpectedRank(row, group, cityIds);
  const computed = String(own.rank);
  const message = {
    zh: `按实际数在${group?.label ?? ''}中${ranked.length}个地区排第${computed}。`,
    en: `By the actuals its rank is ${computed} of ${ranked.length} (${group?.labelEn ?? group?.label ?? ''}).`,
  };
  if (printed === undefined) {
    const cause = { zh: '漏填。', en: 'It was left out.' };
    return { code: 'rank-missing', computed, message, cause };
  }
  if (printed === own.rank) return null;
  return { code: 'rank-differs', computed, message, cause: rankCause(printed, own, ranked) };
}

function unexpectedRank(
  row: PrintedRow,
  group: ComparisonGroup | null,
  cityIds: ReadonlySet<string>,
): Difference {
  const cause = {
    zh: '可能误填，或对比地区有变动而词典没有更新。',
    en: 'It may be a slip, or the comparison group has changed and the dictionary was not.',
  };
  const message = whyUnranked(row, group, cityIds.has(row.regionId));
  return { code: 'rank-unexpected', computed: '', message, cause };
}

function whyUnranked({ actual }: PrintedRow, group: ComparisonGroup | null, isCity: boolean): Said {
  if (isCity) return { zh: '全市不参加排位。', en: 'The city itself is not ranked.' };
  if (group === null) return { zh: '这个指标不排位。', en: 'This indicator is not ranked.' };
  if (actual.value === null) {
    return { zh: '没有实际数，不参加排位。', en: 'Without an actual it is not ranked.' };
  }
  return {
    zh: `这个指标只比较${group.sizeNote}，这个地区不参加排位。`,
    en: `This indicator compares only ${group.labelEn ?? group.sizeNote}; the region is not ranked.`,
  };
}

function rankCause(printed: number, own: Ranked, ranked: readonly Ranked[]): Said {
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

/** Values of one indicator: the table's own first, then the scorecards', then the ranking's. */
function printedValues(tables: readonly RowTable[], own: RowTable, indicatorId: string): Values {
  const scorecards = tables.filter(({ kind }) => kind !== 'ranking');
  const rankings = tables.filter(({ kind }) => kind === 'ranking');
  const values = new Map<string, Figure>();
  for (const { rows } of [...rankings, ...scorecards, own]) {
    for (const row of rows) {
      if (row.indicatorId === indicatorId) values.set(row.regionId, row.actual);
    }
  }
  return values;
}
