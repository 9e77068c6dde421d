/** By it an answer tells the newest load that it knew, and a request the newest that was seen here. */
const HEADER = 'tongbao-load';

let newest = 0;

/** So that another server of the site, which knows less, does not answer with what was before. */
export function seenLoad(): Record<string, string> {
  return newest === 0 ? {} : { [HEADER]: String(newest) };
}

export function noteLoad({ headers }: Pick<Response, 'headers'>): void {
  const load = Number(headers.get(HEADER) ?? 0);
  if (load > newest) newest = load;
}
