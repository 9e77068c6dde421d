import { pageHref } from './query.ts';

export const householdsHref = () => pageHref('/households', {}, {});
