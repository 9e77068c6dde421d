import { word } from './params.ts';
import { pageHref } from './query.ts';

export const householdsHref = (state: { family: string | null } = { family: null }) =>
  pageHref('/households', { family: word }, state);
