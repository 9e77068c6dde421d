import { explainLinksOver, type ExplainRef } from '#lib/url/explain.ts';
import { departmentHref } from '#lib/url/department.ts';
import { historyHref } from '#lib/url/history.ts';
import { indicatorHref } from '#lib/url/indicator.ts';
import { regionHref } from '#lib/url/region.ts';

/** Where the parts of the overview lead to, in the release that was asked for. */
export interface Links {
  region: (id: string) => string;
  department: (id: string) => string;
  indicator: (id: string, region: string | null) => string;
  history: typeof historyHref;
  /** How a result came about, opened over the page. */
  explain: (ref: ExplainRef) => string;
}

/** `here`: the page as it stands. */
export const linksOf = (release: string | null, here: string): Links => ({
  region: (id) => regionHref(id, { release }),
  department: (id) => departmentHref(id, { release }),
  indicator: (id, region) => indicatorHref(id, { release, region }),
  history: historyHref,
  explain: explainLinksOver(here),
});
