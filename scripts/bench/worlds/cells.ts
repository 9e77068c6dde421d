import type { DemoOptions } from '#server/demo/generate.ts';
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
  return { release: end, period, indicator: 'fixed-asset-investment', region: 'jia' };
}

/** In `data/`. */
export const REAL_CELL: Cell = {
  release: '2019-06',
  indicator: 'gdp',
  region: 'leping',
  period: '2019-01/2019-06',
};
