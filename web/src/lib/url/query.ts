import { shownView, takesView, writeView } from './shown-view.ts';

/** How one parameter of a page is read from the query and written into it. */
export interface Param<T> {
  read(text: string | null): T;
  /** Null: the default, left out of the address. */
  write(value: T): string | null;
}

/** One entry for every field of the state: a forgotten parameter does not compile. */
export type Params<State> = { readonly [Field in keyof State]-?: Param<State[Field]> };

type Query = Pick<URLSearchParams, 'get'>;

export function readState<State extends object>(params: Params<State>, query: Query): State {
  const state: Partial<State> = {};
  for (const field in params) state[field] = params[field].read(query.get(field));
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- params names every field
  return state as State;
}

/** What differs from the defaults. */
export function writeState<State extends object>(
  params: Params<State>,
  state: State,
): URLSearchParams {
  const query = new URLSearchParams();
  for (const field in params) {
    const text = params[field].write(state[field]);
    if (text !== null) query.set(field, text);
  }
  return query;
}

/**
 * The address of a page. Where it shows figures it stays in the view that is open: as of a day, or
 * with a draft.
 * @example pageHref('/', params, { release: null, sort: null }) // '/'
 */
export function pageHref<State extends object>(
  path: string,
  params: Params<State>,
  state: State,
): string {
  const query = writeState(params, state);
  if (takesView(path)) writeView(query, shownView());
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
