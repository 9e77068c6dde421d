import type { ControlCount, ControlList } from '#server/schemas/control-units.ts';
import type { Ink } from '#lib/charts/shapes.ts';
import type { MapRegion } from '#lib/charts/tiles.ts';
import { formatFigure } from '#lib/format/number.ts';
import { nameOf } from './name-of.ts';
import { words } from './words.ts';

/** Quarters of the area, the lightest first; one that ends a step is in it. */
export const SHARE_STEPS = [
  { ink: 'met-1', from: 0, to: 25 },
  { ink: 'met-2', from: 25, to: 50 },
  { ink: 'met-3', from: 50, to: 75 },
  { ink: 'met-4', from: 75, to: 100 },
] as const satisfies readonly { ink: Ink; from: number; to: number }[];

/** @example washOf(25) // 'met-1'; of a share that is not printed: 'hatch' */
export function washOf(share: number | null): Ink {
  if (share === null) return 'hatch';
  return SHARE_STEPS.find(({ to }) => share <= to)?.ink ?? 'met-4';
}

/** The places of a list as a map shows them, by the share that one class has of their area. */
export function mapPlaces(
  { places }: Pick<ControlList, 'places'>,
  of: string,
  { chosen, href }: { chosen: string | null; href: (place: string | null) => string },
): MapRegion[] {
  return places.flatMap((place): MapRegion[] => {
    if (place.isWhole || place.region === null) return [];
    const count = place.classes.find((one) => one.class === of);
    const isCurrent = place.name === chosen;
    const note = noteOf(count?.share ?? null);
    return [
      {
        id: place.region.id,
        name: place.region.shortName,
        note,
        noteInk: 'ink',
        wash: washOf(count?.share?.value ?? null),
        link: {
          href: href(isCurrent ? null : place.name),
          label: words.placeOnMap(nameOf(place), count?.listed ?? 0, note),
          isCurrent,
        },
      },
    ];
  });
}

const noteOf = (share: ControlCount['share']): string =>
  share === null ? words.none : `${formatFigure(share.value, share.decimals)}%`;
