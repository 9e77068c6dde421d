/** Who may open a query that somebody keeps: its owner, whoever has its link, or all of the office. */
export const SHARINGS = ['none', 'link', 'office'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** What a query may name. */
export const ASKED_KINDS = ['indicator', 'region', 'department', 'release'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** What a query named when it was kept. */
export interface Asked {
  kind: AskedKind;
  id: string;
  name: string;
}

/** What became of something that a query named. */
export interface Change extends Asked {
  /** Gone from the dictionary, ended by it, or called otherwise today. */
  what: 'gone' | 'retired' | 'renamed';
  /** How it is called today; null: it is gone. */
  now: string | null;
}

/** What there is today of a kind. */
export interface Known {
  id: string;
  name: string;
  isRetired: boolean;
}

/**
 * The ids that a query names, by kind; what the query leaves out is not named.
 * @example askedIds('indicator=gdp,cpi-year&last=12') // [['indicator', 'gdp'], ['indicator', 'cpi-year']]
 */
export function askedIds(query: string): [AskedKind, string][] {
  const parameters = new URLSearchParams(query);
  return ASKED_KINDS.flatMap((kind) => {
    const ids = (parameters.get(kind) ?? '').split(',');
    return ids.filter(Boolean).map((id): [AskedKind, string] => [kind, id]);
  });
}

/**
 * Whether a query can stand in an address as it is, and is read there as it was meant.
 * @example isAddressable('last=12&region=100%') // false
 */
export function isAddressable(query: string): boolean {
  return /^(?:[^%#\s]|%[0-9a-f]{2})*$/iu.test(query);
}

/**
 * What of that which a query named is no longer as it was. What it means today is said beside what it meant.
 * @example changesOf([{ kind: 'indicator', id: 'gdp', name: '地区生产总值' }], () => [])
 *   // [{ kind: 'indicator', id: 'gdp', name: '地区生产总值', what: 'gone', now: null }]
 */
export function changesOf(
  asked: readonly Asked[],
  knownOf: (kind: AskedKind) => readonly Known[],
): Change[] {
  return asked.flatMap((one): Change[] => {
    const known = knownOf(one.kind).find(({ id }) => id === one.id);
    if (!known) return [{ ...one, what: 'gone', now: null }];
    if (known.isRetired) return [{ ...one, what: 'retired', now: known.name }];
    return known.name === one.name ? [] : [{ ...one, what: 'renamed', now: known.name }];
  });
}
