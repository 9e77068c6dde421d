import { departmentHref } from '#lib/url/department.ts';
import { historyHref } from '#lib/url/history.ts';
import { indicatorHref } from '#lib/url/indicator.ts';
import { regionHref } from '#lib/url/region.ts';

/** Where the figures of the display lead to, in the release that was asked for. */
export interface ScreenLinks {
  region: (id: string) => string;
  department: (id: string) => string;
  indicator: (id: string, region: string | null) => string;
  history: typeof historyHref;
}

export const screenLinks = (release: string | null): ScreenLinks => ({
  region: (id) => regionHref(id, { release }),
  department: (id) => departmentHref(id, { release }),
  indicator: (id, region) => indicatorHref(id, { release, region }),
  history: historyHref,
});
