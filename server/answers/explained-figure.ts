import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { toNumber, type Decimal } from '#domain/decimal.ts';
import { readTargetWords } from '#domain/explain/target-reading.ts';
import { places } from '#domain/movement/place.ts';
import { printedResults } from '#domain/printed-results.ts';
import { withToldLoads, type DataView } from '#server/view/data-view.ts';
import type { ExplainedFigure, GroupMember, TargetReading } from '#server/schemas/explain.ts';
import { requireIndicator, requireRegion } from '#server/view/require.ts';
import { historyOfCell } from '#server/store/cell-history.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import type { Board } from './board.ts';
import { findMistakes, isOfRegion, toFindingReply } from './findings.ts';
import { toVersion } from './history.ts';
import { toDepartmentRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { loadRecomputed } from './recomputed.ts';
import { toResultFields, toSource } from './results.ts';

interface FigureOf {
  view: DataView;
  release: StoredRelease;
  board: Board;
  row: BoardRow;
  entry: BoardEntry;
}

/** A figure with all that its results rest on: words of the target, group, source, what it was. */
export async function toExplainedFigure(figure: FigureOf): Promise<ExplainedFigure> {
  const { view, board, row, entry } = figure;
  const { departments } = view.dictionary;
  const { indicator, period } = row;
  const department = departments.find(({ id }) => id === indicator.departmentId);
  const region = requireRegion(view.dictionary, entry.regionId);
  const { key: indicatorKey } = requireIndicator(view.dictionary, indicator.id);
  const at = { indicatorKey, regionKey: region.key, period, asOf: view.asOf };
  const printed = printedResults(board.tables, [
    'scorecard',
    'department-scorecard',
    'ranking',
    'sheet',
  ]);
  return {
    indicator: toIndicatorRef(indicator),
    measure: indicator.measure,
    direction: indicator.direction,
    department: department ? toDepartmentRef(department) : null,
    region: toRegionRef(region),
    period: toPeriodRef(period),
    ...toResultFields(entry, printed),
    reading: entry.target && toReading(entry.target.text, row),
    group: toGroup(figure),
    place: places(row)(entry.regionId),
    source: toSource(board.sourceOf(indicator.id, entry.regionId)),
    recomputed: await loadRecomputed(view, row, entry),
    versions: withToldLoads(view, await historyOfCell(view.db, at)).map(toVersion),
    findings: await findingsOf(figure),
  };
}

function toReading(words: string, { indicator }: BoardRow): TargetReading {
  const { text, kind, bounds, unbound } = readTargetWords(words, indicator);
  const numberOf = (end: Decimal | null | undefined) => (end ? toNumber(end) : null);
  return {
    text,
    kind,
    floor: numberOf(bounds?.floor),
    ceiling: numberOf(bounds?.ceiling),
    unbound,
  };
}

function toGroup({ view, row, entry: own }: FigureOf): ExplainedFigure['group'] {
  const { group, reported, ranked, entries } = row;
  if (!group) return null;
  const places = new Map(ranked.map((one) => [one.regionId, one]));
  const members = group.memberIds.flatMap((id): GroupMember[] => {
    const region = view.dictionary.regions.find((one) => one.id === id);
    const entry = entries.find(({ regionId }) => regionId === id);
    if (!region) return [];
    return [
      {
        region: toRegionRef(region),
        actual: entry?.actual ?? null,
        decimals: entry?.decimals ?? row.indicator.decimals,
        missingReason: entry ? entry.missingReason : 'blank',
        rank: places.get(id)?.rank ?? null,
      },
    ];
  });
  const { id, label, labelEn = null, sizeNote, memberIds } = group;
  return {
    id,
    label,
    labelEn,
    sizeNote,
    reported: reported.count,
    expected: reported.expected,
    isMember: memberIds.includes(own.regionId),
    members: members.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
  };
}

/** Only what print says of this very line. */
async function findingsOf(figure: FigureOf): Promise<ExplainedFigure['findings']> {
  const { view, release, row, entry } = figure;
  return (await findMistakes(view, release))
    .filter((one) => one.indicatorId === row.indicator.id && isOfRegion(one, entry.regionId))
    .map((one) => toFindingReply(one, view.dictionary));
}
