import { buildBoardRow, anyEntryOf, type BoardEntry, type BoardRow } from '../board.ts';
import type { Dictionary, MissingReason } from '../dictionary.ts';
import { cellKey } from '../facts.ts';
import { formatPeriod, type Period } from '../period.ts';
import type { Figure } from '../printed.ts';
import type { CompleteWithout } from '../reported.ts';
import type { Actual } from '../result.ts';
import { showValue } from '../show.ts';

/** A figure of a release as it stands now. */
export interface ReleaseCell extends Actual {
  indicatorId: string;
  regionId: string;
  period: Period;
}

export interface ReleaseTarget {
  indicatorId: string;
  regionId: string;
  text: string;
}

/** All figures and targets of a release as they stand now. */
export interface ReleaseFigures {
  cells: readonly ReleaseCell[];
  targets: readonly ReleaseTarget[];
  completeWithout?: CompleteWithout | undefined;
}

/** How the office prints that there is no figure. */
export type MissingText = (reason: MissingReason) => string;

/** Looks figures, targets and what follows from them up. */
export interface FigureBook {
  readonly cell: (of: Subject) => ReleaseCell | null;
  /** Blank where there is none. */
  readonly target: (indicatorId: string, regionId: string) => string;
  readonly entry: (of: Subject) => BoardEntry | null;
}

type Subject = Pick<ReleaseCell, 'indicatorId' | 'regionId' | 'period'>;

export function openFigureBook(
  { cells, targets, completeWithout }: ReleaseFigures,
  dictionary: Dictionary,
): FigureBook {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const texts = new Map(targets.map((one) => [`${one.indicatorId} ${one.regionId}`, one.text]));
  const target = (indicatorId: string, regionId: string) =>
    texts.get(`${indicatorId} ${regionId}`) ?? '';
  const byRow = Map.groupBy(cells, rowKey);
  const rows = new Map<string, BoardRow | null>();
  const row = (of: Subject): BoardRow | null => {
    const key = rowKey(of);
    const known = rows.get(key);
    if (known !== undefined) return known;
    const indicator = dictionary.indicators.find(({ id }) => id === of.indicatorId);
    const own = (byRow.get(key) ?? []).map((cell) => ({
      ...cell,
      targetText: target(cell.indicatorId, cell.regionId) || null,
    }));
    const built = indicator
      ? buildBoardRow(indicator, of.period, own, dictionary, completeWithout)
      : null;
    rows.set(key, built);
    return built;
  };
  return {
    cell: (of) => byKey.get(cellKey(of)) ?? null,
    target,
    entry: (of) => {
      const own = row(of);
      return own && anyEntryOf(own, of.regionId);
    },
  };
}

function rowKey({ indicatorId, period }: Pick<Subject, 'indicatorId' | 'period'>): string {
  return `${indicatorId} ${formatPeriod(period)}`;
}

/** A figure's words, worked out from its value. */
export function figureText(
  { value, decimals, missingReason }: Actual,
  missing: MissingText,
): Figure['text'] {
  return showValue(value, decimals) ?? missing(missingReason ?? 'blank');
}
