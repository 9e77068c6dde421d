import { plansHref } from './plans.ts';
import { pageHref } from './query.ts';
import { pageNames } from './words.ts';

/** What documents lay down: targets that are watched, tasks that fall due, assessments, units. */
const PATHS = ['/plans', '/tasks', '/assessments', '/control-units'] as const;

/** Where the entry in the head leads. */
export const targetsHref = () => plansHref();

export const isTargetPage = (pathname: string): boolean =>
  PATHS.some((path) => pathname === path || pathname.startsWith(`${path}/`));

interface TargetTab {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** The pages under that entry. @example targetTabs('/plans/1')[0]?.isCurrent // true */
export function targetTabs(pathname: string): TargetTab[] {
  const labels = [pageNames.plans, pageNames.tasks, pageNames.assessments, pageNames.controlUnits];
  return PATHS.map((path, index) => ({
    label: labels[index] ?? '',
    href: pageHref(path, {}, {}),
    isCurrent: pathname === path || pathname.startsWith(`${path}/`),
  }));
}
