/** A made-up country, by which nothing is anyone's figure. */
export interface Country {
  regions: number;
  indicators: number;
  /** From January 2020 on, a release each. */
  months: number;
}

export const CITY = 'bench-city';

export const regionId = (no: number) => `bench-region-${pad(no, 4)}`;
export const indicatorId = (no: number) => `bench-indicator-${pad(no, 3)}`;
/** @example monthOf(14) // '2021-02' */
export const monthOf = (no: number) =>
  `${2020 + Math.floor((no - 1) / 12)}-${pad(((no - 1) % 12) + 1, 2)}`;
/** From January on, as the office counts. */
export const periodOf = (no: number) => `${monthOf(no).slice(0, 4)}-01/${monthOf(no)}`;

/** A tenth of the figures has a target, a hundredth is missing; values run from -100.0 to 299.9. */
export const hasTarget = (region: number, indicator: number) => (region + indicator) % 10 === 0;
export const isMissing = (region: number, month: number) => (region + month) % 100 === 0;
export const valueOf = (region: number, indicator: number, month: number) =>
  (((region * 7919 + indicator * 104_729 + month * 1299) % 4000) - 1000) / 10;

export function figuresOf({ regions, indicators, months }: Country): number {
  return regions * indicators * months;
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export function pad(no: number, length: number): string {
  return String(no).padStart(length, '0');
}
