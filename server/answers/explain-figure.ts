import { sayName, sayProseName } from '#domain/said-names.ts';
import { anyEntryOf, type BoardEntry, type BoardRow } from '#domain/board.ts';
import { explainGap, explainRank, explainStatus } from '#domain/explain/figure-formulas.ts';
import { explainMovement } from '#domain/explain/movement-formulas.ts';
import { readTargetWords } from '#domain/explain/target-reading.ts';
import type { Formula, Question } from '#domain/explain/types.ts';
import { computeMovement } from '#domain/movement/movement.ts';
import type { MovementCell } from '#domain/movement/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireIndicator, requireRegion } from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import type { Explanation } from '#server/schemas/explain.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadBoardRow } from './board.ts';
import { earlierReleases } from './earlier-releases.ts';
import { toExplainedFigure } from './explained-figure.ts';
import { toSince } from './movement.ts';

type FigureQuestion = Exclude<Question, 'share'>;

/** One figure of a release, and the formulas that answer the question. */
export async function explainFigure(
  view: DataView,
  release: StoredRelease,
  asked: { what: FigureQuestion; indicator: string; region: string },
): Promise<Pick<Explanation, 'formulas' | 'figure' | 'movement'>> {
  const indicator = requireIndicator(view.dictionary, asked.indicator);
  const region = requireRegion(view.dictionary, asked.region);
  const board = await loadBoardRow(view, release, indicator);
  const [row] = board.rows;
  const entry = row && anyEntryOf(row, region.id);
  if (!row || !entry) {
    throw new Problem('not-in-release', {
      zh: `${release.id} 这期通报没有${region.name}的${indicator.proseName}。`,
      en: `The release ${release.id} does not hold ${sayProseName(indicator).en} of ${sayName(region).en}.`,
    });
  }
  const moved = asked.what === 'movement' ? await moveFigure(view, release, { row, entry }) : null;
  return {
    formulas: formulasOf(asked.what, row, entry, moved),
    figure: await toExplainedFigure({ view, release, board, row, entry }),
    movement: moved && {
      sincePrevious: toSince(moved.sincePrevious),
      sinceYear: toSince(moved.sinceYear),
    },
  };
}

async function moveFigure(
  view: DataView,
  release: StoredRelease,
  { row, entry }: { row: BoardRow; entry: BoardEntry },
): Promise<MovementCell | null> {
  const [moved] = computeMovement({
    release: { id: release.id, period: release.period, rows: [row] },
    ...(await earlierReleases(view, release, row.indicator.id)),
    isWanted: (regionId) => regionId === entry.regionId,
  });
  return moved?.cells[0] ?? null;
}

function formulasOf(
  what: FigureQuestion,
  row: BoardRow,
  entry: BoardEntry,
  moved: MovementCell | null,
): Formula[] {
  const target = entry.target && readTargetWords(entry.target.text, row.indicator);
  switch (what) {
    case 'gap':
      return [explainGap(entry, target)];
    case 'status':
      return [explainStatus(entry, target)];
    case 'rank':
      return [explainRank(entry.regionId, row)];
    case 'movement':
      return moved ? movementFormulas(moved) : [];
    // What the rest of the year takes has inputs of its own: /needs.
    case 'need':
      return [];
    default:
      return what satisfies never;
  }
}

function movementFormulas({ entry, sincePrevious, sinceYear }: MovementCell): Formula[] {
  const amount = (value: number | null, decimals: number) =>
    value === null ? null : { value, decimals };
  const now = {
    actual: amount(entry.actual, entry.decimals),
    gap: amount(entry.gap, entry.gapDecimals),
    rank: entry.rank,
  };
  return [
    ...explainMovement(now, sincePrevious, 'previous'),
    ...explainMovement(now, sinceYear, 'year-before'),
  ];
}
