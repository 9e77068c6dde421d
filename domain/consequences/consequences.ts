import { compareBoards } from './board.ts';
import { compareCells, compareTargets } from './cells.ts';
import { compareFindings } from './findings.ts';
import { byPlace } from './order.ts';
import { compareSentences } from './sentences.ts';
import type {
  BoardChanges,
  CellChange,
  ChangeKind,
  Changes,
  Consequences,
  Context,
  ReleaseState,
  TallyChange,
  TargetChange,
} from './types.ts';

/**
 * What would follow if a release stood as in `after` instead of `before`: every figure, target,
 * place, status, count, sentence and finding that is another, the most consequential first.
 * @example consequences(NOTHING, draft, { dictionary, previous: null }).cells.added // 114
 */
export function consequences(
  before: ReleaseState,
  after: ReleaseState,
  { dictionary, previous }: Context,
): Consequences {
  const board = compareBoards(before.rows, after.rows, dictionary);
  const place = byPlace(dictionary);
  const weigh = weightIn(board);
  const sort = <Change extends CellChange | TargetChange>(changes: Changes<Change>) => ({
    ...changes,
    list: changes.list.toSorted((a, b) => weigh(a) - weigh(b) || place(a, b)),
  });
  return {
    cells: sort(compareCells(before.cells, after.cells)),
    targets: sort(compareTargets(before.targets, after.targets)),
    ...board,
    sentences: compareSentences(before.bulletin, after.bulletin),
    findings: compareFindings(before.findings, after.findings),
    sincePrevious:
      previous && after.cells.length > 0
        ? {
            id: previous.id,
            period: previous.period,
            ...whatCame(compareBoards(previous.rows, after.rows, dictionary)),
          }
        : null,
  };
}

/** Of another release: what this one has not got yet did not vanish, it has not come. */
function whatCame({ ranks, statuses, regions, departments }: BoardChanges): BoardChanges {
  const isThere = ({ to }: { to: unknown }) => to !== null;
  const isMonitored = ({ to }: TallyChange) => to.monitorable > 0;
  return {
    ranks: ranks.filter(isThere),
    statuses: statuses.filter(isThere),
    regions: regions.filter(isMonitored),
    departments: departments.filter(isMonitored),
  };
}

const KIND_WEIGHTS: Record<ChangeKind, number> = { changed: 0, removed: 3, added: 6 };

/** Changes before what goes and what comes; in each first what turns a status, then what moves a place. */
function weightIn({ statuses, ranks }: BoardChanges) {
  const keyOf = (one: { indicatorId: string; regionId: string }) =>
    `${one.indicatorId} ${one.regionId}`;
  const turned = new Set(statuses.map(keyOf));
  const moved = new Set(ranks.filter(({ cause }) => cause === 'own').map(keyOf));
  return (change: CellChange | TargetChange) => {
    const within = turned.has(keyOf(change)) ? 0 : moved.has(keyOf(change)) ? 1 : 2;
    return KIND_WEIGHTS[change.kind] + within;
  };
}
