import { monthOf } from '../../bench/worlds/country.ts';

export const REGIONS = 3000;
export const MONTHS = 34;
/** The last one: it has no figure yet. */
export const RELEASE = monthOf(MONTHS);
