import type { DemoOptions } from '#server/demo/generate.ts';
import cells from './cells.json' with { type: 'json' };
import { indicatorId, monthOf, periodOf, regionId, type Country } from './country.ts';

/** A figure, by ids and months as a long table has them. */
export interface Cell {
  release: string;
  indicator: string;
  region: string;
  period: string;
}

/** In the last release of a country, of its n-th indicator. */
export function cellOfCountry({ months }: Country, no: number): Cell {
  const [release, period] = [monthOf(months), periodOf(months)];
  return { release, period, indicator: indicatorId(no), region: regionId(1) };
}

/** In the last release of a city. */
export function cellOfCity({ end }: DemoOptions): Cell {
  const period = `${end.slice(0, 4)}-01/${end}`;
  return { release: end, period, ...cells.city };
}

/** In `data/`. */
export const REAL_CELL: Cell = cells.real;
