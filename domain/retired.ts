import type { Dictionary, Region } from './dictionary.ts';
import type { Period } from './period.ts';
import type { CompleteWithout } from './reported.ts';
import type { Said } from './said.ts';

/** What may be used up to some month. */
type Retiring = Pick<Region, 'until'>;

/**
 * Whether something is no longer used in the release of some months: its last month lies before theirs.
 * @example isRetired({ until: '2019-06' }, { start: '2019-01', end: '2019-07' }) // true
 */
export function isRetired({ until }: Retiring, { end }: Pick<Period, 'end'>): boolean {
  return until !== undefined && end > until;
}

/** @example sayRetired('2019-06').zh // '已停用，用到2019年6月' */
export function sayRetired(until: string): Said {
  const [year = '', month = ''] = until.split('-');
  return {
    zh: `已停用，用到${year}年${Number(month)}月`,
    en: `Retired: used up to ${until}`,
  };
}

/** Ids of what a release no longer asks for. */
export function retiredIn(
  { regions, indicators }: Pick<Dictionary, 'regions' | 'indicators'>,
  period: Pick<Period, 'end'>,
): ReadonlySet<string> {
  const gone = [...regions, ...indicators].filter((one) => isRetired(one, period));
  return new Set(gone.map(({ id }) => id));
}

interface Waiting {
  period: Period;
  completeWithout?: CompleteWithout;
}

/**
 * A release whose ranks do not wait for regions that are retired by then.
 * @example excuseRetired(of July 2019, dictionary).completeWithout // ['taoci', 'gaoxin']
 */
export function excuseRetired<Release extends Waiting>(
  release: Release,
  { regions }: Pick<Dictionary, 'regions'>,
): Release {
  const { period, completeWithout = [] } = release;
  const gone = regions.filter((region) => isRetired(region, period)).map(({ id }) => id);
  const more = gone.filter((id) => !completeWithout.includes(id));
  return more.length === 0
    ? release
    : { ...release, completeWithout: [...completeWithout, ...more] };
}

/** The same release as it says of itself. */
export function withoutExcuses<Release extends Waiting>(
  release: Release,
  { regions }: Pick<Dictionary, 'regions'>,
): Release {
  const { completeWithout = [], period } = release;
  const gone = new Set(regions.filter((one) => isRetired(one, period)).map(({ id }) => id));
  const own = completeWithout.filter((id) => !gone.has(id));
  return own.length === completeWithout.length ? release : { ...release, completeWithout: own };
}
