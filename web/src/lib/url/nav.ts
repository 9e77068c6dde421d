import { bulletinHref } from './bulletin.ts';
import { dataHref } from './data.ts';
import { findingsHref } from './findings.ts';
import { householdsHref } from './households.ts';
import { netEntriesHref } from './net-entries.ts';
import { overviewHref } from './overview.ts';
import { plansHref } from './plans.ts';
import { pricesHref } from './prices.ts';
import { rankingsHref } from './rankings.ts';

export interface NavLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** The pages in the head, with the release that was asked for carried along where it applies. */
export function navLinks(pathname: string, release: string | null): NavLink[] {
  return pages(release).map(([label, href]) => ({
    label,
    href,
    isCurrent: isUnder(pathname, href),
  }));
}

function pages(release: string | null): [label: string, href: string][] {
  return [
    ['总览', overviewHref({ release, sort: null, status: 'all' })],
    ['排名', rankingsHref({ release })],
    ['净增入库', netEntriesHref({ release })],
    ['物价', pricesHref()],
    ['居民收支', householdsHref()],
    ['通报', bulletinHref({ release })],
    ['核对', findingsHref({ release })],
    ['规划', plansHref()],
    ['数据', dataHref()],
  ];
}

function isUnder(pathname: string, href: string): boolean {
  const [path = '/'] = href.split('?');
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
}
