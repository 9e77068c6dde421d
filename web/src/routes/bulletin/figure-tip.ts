import type { BulletinFigure } from '#server/schemas/bulletin.ts';
import type { Telling } from '#lib/ui/tip/telling.svelte.ts';

export const TIP_ID = 'figure-tip';

export interface ToldFigure {
  figure: BulletinFigure;
  isTouched: boolean;
}

/** Which number of the page is explained. */
export type FigureTelling = Telling<ToldFigure>;
