import { pageHref } from './query.ts';

export const pricesHref = () => pageHref('/prices', {}, {});
