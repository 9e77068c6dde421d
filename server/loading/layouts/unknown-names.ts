import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { openLikeNames } from '#server/layouts/like-names.ts';
import type { NameBook } from '#server/layouts/name-book.ts';

/** A name that the dictionary lacks, once for each unit that its figures have. */
export interface UnknownSheetName {
  dimension: 'region' | 'indicator';
  text: string;
  unit: string | null;
  figures: number;
  /** The most that any of them shows. */
  decimals: number;
  /** Known names of the same unit, the likest first. */
  nearest: { id: string; name: string }[];
}

const MOST = 200;

export function findUnknownNames(
  figures: readonly SeenFigure[],
  book: NameBook,
): UnknownSheetName[] {
  const like = openLikeNames(book);
  return groupUnknown(figures)
    .map((one) =>
      toUnknown(
        one,
        one.dimension === 'region' ? like.regions(one.text) : like.indicators(one.text, one.unit),
      ),
    )
    .slice(0, MOST);
}

interface UnknownGroup {
  dimension: 'region' | 'indicator';
  text: string;
  unit: string | null;
  figures: readonly SeenFigure[];
}

/** Each is asked once of a whole file, on however many sheets it stands. */
export function groupUnknown(figures: readonly SeenFigure[]): UnknownGroup[] {
  const regions = figures.filter(({ regionId }) => regionId === null);
  const indicators = figures.filter(({ indicatorId }) => indicatorId === null);
  const named = new Set(indicators.filter(isNoRank).map(({ indicator }) => indicator));
  // What a rank is of is known once that of the figures beside it is.
  const asked = indicators.filter((seen) => isNoRank(seen) || !named.has(seen.indicator));
  return [
    ...groupBy(regions, ({ region: text }) => ({ dimension: 'region', text, unit: null })),
    ...groupBy(asked, ({ indicator: text, unit }) => ({ dimension: 'indicator', text, unit })),
  ];
}

const isNoRank = ({ kind }: SeenFigure) => kind !== 'rank';

type Naming = Pick<UnknownGroup, 'dimension' | 'unit'> & { text: string | null };

function groupBy(
  figures: readonly SeenFigure[],
  nameOf: (seen: SeenFigure) => Naming,
): UnknownGroup[] {
  const groups = Map.groupBy(figures, (seen) => JSON.stringify(nameOf(seen)));
  return [...groups.values()].flatMap((all) => {
    const naming = all.slice(0, 1).map(nameOf);
    return naming.flatMap(({ text, ...of }) =>
      text === null ? [] : [{ ...of, text, figures: all }],
    );
  });
}

function toUnknown(
  { dimension, text, unit, figures }: UnknownGroup,
  like: readonly { id: string; name: string }[],
): UnknownSheetName {
  const decimals = Math.max(0, ...figures.map(({ value }) => value?.split('.')[1]?.length ?? 0));
  const nearest = like.map(({ id, name }) => ({ id, name }));
  return { dimension, text, unit, figures: figures.length, decimals, nearest };
}
