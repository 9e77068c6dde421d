import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

/** The figure whose versions are shown; null: not said. The period as 2019-01/2019-06, or 2019-06. */
export interface HistoryState {
  indicator: string | null;
  region: string | null;
  period: string | null;
}

const params: Params<HistoryState> = { indicator: word, region: word, period: word };

export const readHistory = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

interface Cell {
  indicator: string;
  region: string;
  period: { start: string; end: string };
}

/** Every value that a figure had. */
export const historyHref = ({ indicator, region, period: { start, end } }: Cell) =>
  pageHref('/history', params, {
    indicator,
    region,
    period: start === end ? end : `${start}/${end}`,
  });
