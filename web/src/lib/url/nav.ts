import { bulletinHref } from './bulletin.ts';
import { compareHref } from './compare.ts';
import { dataHref } from './data.ts';
import { findingsHref } from './findings.ts';
import { householdsHref } from './households.ts';
import { netEntriesHref } from './net-entries.ts';
import { overviewHref } from './overview.ts';
import { plansHref } from './plans.ts';
import { pricesHref } from './prices.ts';
import { rankingsHref } from './rankings.ts';
import { pageNames } from './words.ts';

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
    [pageNames.overview, overviewHref({ release, sort: null, status: 'all' })],
    [pageNames.rankings, rankingsHref({ release })],
    [pageNames.compare, compareHref({ release })],
    [pageNames.netEntries, netEntriesHref({ release })],
    [pageNames.prices, pricesHref()],
    [pageNames.households, householdsHref()],
    [pageNames.bulletin, bulletinHref({ release })],
    [pageNames.findings, findingsHref({ release })],
    [pageNames.plans, plansHref()],
    [pageNames.data, dataHref()],
  ];
}

function isUnder(pathname: string, href: string): boolean {
  const [path = '/'] = href.split('?');
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
}
