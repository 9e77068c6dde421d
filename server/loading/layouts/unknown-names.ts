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
  const regions = figures.filter(({ regionId }) => regionId === null);
  const indicators = figures.filter(({ indicatorId }) => indicatorId === null);
  return [
    ...groupNames(regions, ({ region: text }) => ({ text, unit: null })).map((one) =>
      toUnknown('region', one, like.regions(one.text)),
    ),
    ...groupNames(indicators, ({ indicator: text, unit }) => ({ text, unit })).map((one) =>
      toUnknown('indicator', one, like.indicators(one.text, one.unit)),
    ),
  ].slice(0, MOST);
}

interface Group {
  text: string;
  unit: string | null;
  figures: readonly SeenFigure[];
}

function groupNames(
  figures: readonly SeenFigure[],
  nameOf: (seen: SeenFigure) => { text: string | null; unit: string | null },
): Group[] {
  const groups = Map.groupBy(figures, (seen) => JSON.stringify(nameOf(seen)));
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    const { text, unit } = first ? nameOf(first) : { text: null, unit: null };
    return text === null ? [] : [{ text, unit, figures: all }];
  });
}

function toUnknown(
  dimension: 'region' | 'indicator',
  { text, unit, figures }: Group,
  like: readonly { id: string; name: string }[],
): UnknownSheetName {
  const decimals = Math.max(0, ...figures.map(({ value }) => value?.split('.')[1]?.length ?? 0));
  const nearest = like.map(({ id, name }) => ({ id, name }));
  return { dimension, text, unit, figures: figures.length, decimals, nearest };
}
