import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

export interface ControlUnitsState {
  /** The name of a list; null: the first. */
  list: string | null;
  /** A class, as printed; null: the first on the map, all in the list. */
  of: string | null;
  /** A place, as printed; null: all. */
  place: string | null;
}

export const everyControlUnit: ControlUnitsState = { list: null, of: null, place: null };

const params: Params<ControlUnitsState> = { list: word, of: word, place: word };

export const readControlUnits = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not chosen. */
export const controlUnitsHref = (state: Partial<ControlUnitsState> = {}) =>
  pageHref('/control-units', params, { ...everyControlUnit, ...state });
