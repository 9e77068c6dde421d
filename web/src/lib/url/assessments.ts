import { pageHref } from './query.ts';

const path = (...parts: string[]) => ['/assessments', ...parts.map(encodeURIComponent)].join('/');

/** Assessments by points: all of them, one, how the points of one came about, and the rules. */
export const assessmentsHref = () => pageHref('/assessments', {}, {});
export const assessmentHref = (id: string) => pageHref(path(id), {}, {});
export const paperHref = (id: string, assessed: string) => pageHref(path(id, assessed), {}, {});
export const schemeHref = (id: string) => pageHref(path('schemes', id), {}, {});
