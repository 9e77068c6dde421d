import { formatFigure } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import type { Ink } from '../ink.ts';
import { gapText, markOf } from '../judged.ts';
import type { TooltipRow } from '../tooltip.ts';
import { gapUnit, missingWord, wordsIn } from '../words.ts';
import { stepsOf, type Step } from './steps.ts';

/** A region as a map or a tile shows it. */
export interface MapRegion {
  id: string;
  name: string;
  /** Its place among the others: 3; empty: it has none. */
  corner: string;
  /** The figure in large; empty: there is none beside the note. */
  figure: string;
  /** Sign and gap, or why there is none: ▼ −3.4. */
  note: string;
  noteInk: Ink;
  wash: Ink;
  isPark: boolean;
  isChosen: boolean;
  /** What is said of it when it is pointed at. */
  rows: readonly TooltipRow[];
}

/** What a map shows, and what its washes mean. */
export interface MapShown {
  regions: MapRegion[];
  /** What the washes go by: 差距，百分点. */
  head: string;
  steps: { wash: Ink; text: string; names: string[] }[];
}

export interface RankingMapState {
  ranking: Pick<Ranking, 'rows' | 'city' | 'measure' | 'direction' | 'indicator'>;
  /** The region that is pointed out; null: none. */
  chosen: string | null;
}

/** The regions of a ranking by the gaps to their targets; without targets by their places. */
export function mapOfRanking({ ranking, chosen }: RankingMapState, language: Language): MapShown {
  const { rows } = ranking;
  const isHeld = [...rows, ...(ranking.city ? [ranking.city] : [])].some(
    ({ status }) => status === 'met' || status === 'unmet',
  );
  const words = wordsIn(language);
  const steps = isHeld ? stepsOf(rows, ranking, language) : placeSteps(rows, language);
  const regions = rows.map((row): MapRegion => {
    return {
      ...wordsOf(row, language),
      wash: steps.find(({ holds }) => holds(row))?.wash ?? 'hatch',
      isPark: row.region.kind === 'park',
      isChosen: row.region.id === chosen,
    };
  });
  return {
    regions,
    head: isHeld
      ? words.gapIn(gapUnit(ranking.measure, ranking.indicator.unit, language))
      : words.byPlace,
    steps: [...steps, { wash: 'hatch' as const, text: words.notJudged, isAlways: false }].flatMap(
      ({ wash, text, isAlways }) => {
        const names = regions.filter((one) => one.wash === wash).map(({ name }) => name);
        return names.length > 0 || isAlways ? [{ wash, text, names }] : [];
      },
    ),
  };
}

function wordsOf(row: RankingRow, language: Language) {
  const { region, rank, actual, decimals, status, missingReason } = row;
  const words = wordsIn(language);
  const figure = actual === null ? '' : formatFigure(actual, decimals);
  const distance = gapText(row, language);
  const { deepInk: noteInk, sign } = markOf(status);
  const note =
    actual === null
      ? missingWord(missingReason, language)
      : distance === ''
        ? ''
        : `${sign}${distance}`;
  const said: [string, string][] = [
    [words.actual, figure === '' ? note : figure],
    ...(distance === '' ? [] : [[words.gap, distance] as [string, string]]),
    [words.status, STATUS_NAMES[status][language]],
    ...(rank === null ? [] : [[words.rank, String(rank)] as [string, string]]),
  ];
  return {
    id: region.id,
    name: region.shortName,
    corner: rank === null ? '' : String(rank),
    ...{ figure, note, noteInk },
    rows: said.map(([name, value]): TooltipRow => ({ ink: noteInk, name, figure: value })),
  };
}

/** Four parts of the places, the first deepest. */
function placeSteps(rows: readonly RankingRow[], language: Language): Step[] {
  const last = Math.max(0, ...rows.map(({ rank }) => rank ?? 0));
  const washes = ['met-4', 'met-3', 'met-2', 'met-1'] as const;
  return washes.flatMap((wash, at) => {
    const [from, to] = [Math.floor((last * at) / 4) + 1, Math.floor((last * (at + 1)) / 4)];
    const holds = ({ rank }: RankingRow) => rank !== null && rank >= from && rank <= to;
    const text = wordsIn(language).places(from, to);
    return from > to ? [] : [{ wash, text, isAlways: false, holds }];
  });
}
