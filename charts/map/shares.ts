import { formatFigure } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import type { ControlList } from '#server/schemas/control-units.ts';
import type { Ink } from '../ink.ts';
import { wordsIn } from '../words.ts';
import type { MapRegion, MapShown } from './regions.ts';

/** Quarters of the area, the lightest first; one that ends a step is in it. */
const QUARTERS = [
  { wash: 'met-1', from: 0, to: 25 },
  { wash: 'met-2', from: 25, to: 50 },
  { wash: 'met-3', from: 50, to: 75 },
  { wash: 'met-4', from: 75, to: 100 },
] as const satisfies readonly { wash: Ink; from: number; to: number }[];

/** @example quarterOf(25) // 'met-1'; of a share that is not printed: 'hatch' */
export function quarterOf(share: number | null): Ink {
  if (share === null) return 'hatch';
  return QUARTERS.find(({ to }) => share <= to)?.wash ?? 'met-4';
}

export interface SharesState {
  list: Pick<ControlList, 'places'>;
  /** Whose share of the area is shown. */
  of: string;
  /** The place that is pointed out; null: none. */
  chosen: string | null;
}

/** The places of a list by the share that one class of control units has of their area. */
export function mapOfShares({ list, of, chosen }: SharesState, language: Language): MapShown {
  const words = wordsIn(language);
  const regions = list.places.flatMap((place): MapRegion[] => {
    if (place.isWhole || place.region === null) return [];
    const count = place.classes.find((one) => one.class === of);
    const share = count?.share ?? null;
    const figure =
      share === null ? words.notPrinted : `${formatFigure(share.value, share.decimals)}%`;
    return [
      {
        ...{
          id: place.region.id,
          name: place.region.shortName,
          corner: '',
          figure: '',
          note: figure,
        },
        noteInk: 'ink',
        wash: quarterOf(share?.value ?? null),
        isPark: place.region.kind === 'park',
        isChosen: place.name === chosen,
        rows: [
          { ink: 'ink', name: of, figure },
          { ink: 'ink', name: words.units, figure: String(count?.listed ?? 0) },
        ],
      },
    ];
  });
  const steps = [
    ...QUARTERS.map(({ wash, from, to }) => ({ wash, text: words.between(`${from}%`, `${to}%`) })),
    { wash: 'hatch' as const, text: words.notPrinted },
  ];
  return {
    regions,
    head: words.share,
    steps: steps.map(({ wash, text }) => ({
      ...{ wash, text },
      names: regions.filter((one) => one.wash === wash).map(({ name }) => name),
    })),
  };
}
