import { pageHref } from './query.ts';

const path = (...parts: string[]) => ['/assessments', ...parts.map(encodeURIComponent)].join('/');

/** All of them, and the schemes. */
export const assessmentsHref = pageHref(path(), {}, {});
/** One assessment by points, how the points of one that is assessed came about, and the rules. */
export const assessmentHref = (id: string) => pageHref(path(id), {}, {});
export const paperHref = (id: string, assessed: string) => pageHref(path(id, assessed), {}, {});
export const schemeHref = (id: string) => pageHref(path('schemes', id), {}, {});
