import type { Movement } from '#server/schemas/movement.ts';
import type { Trend } from '#server/schemas/trends.ts';
import type { Past } from './changes.ts';

/** So far back a scorecard draws how far figures were from their target. */
export const TREND_MONTHS = 36;

/** What lies behind the figures of one region, by indicator. */
export function pastOf(
  regionId: string,
  movement: Pick<Movement, 'rows'>,
  trends: readonly Trend[],
): Past {
  return {
    movement: new Map(
      movement.rows.flatMap(({ indicator, cells }) =>
        cells
          .filter((cell) => cell.regionId === regionId)
          .map((cell) => [indicator.id, cell] as const),
      ),
    ),
    trends: new Map(
      trends
        .filter(({ region }) => region.id === regionId)
        .map(({ indicator, points }) => [indicator.id, points]),
    ),
  };
}
