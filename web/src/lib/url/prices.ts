import { word } from './params.ts';
import { pageHref } from './query.ts';

export const pricesHref = (state: { family: string | null } = { family: null }) =>
  pageHref('/prices', { family: word }, state);
