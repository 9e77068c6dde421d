import { bulletinHref } from './bulletin.ts';
import { compareHref } from './compare.ts';
import { dataHref } from './data.ts';
import { findingsHref } from './findings.ts';
import { familyHref, heldFamilies, menuFamilies, type HoldsFamilies } from './families.ts';
import { overviewHref } from './overview.ts';
import { rankingsHref } from './rankings.ts';
import { isTargetPage, targetsHref } from './targets.ts';
import { pageNames } from './words.ts';

export interface NavLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** What the head knows: the release that was asked for, and what there is. */
export interface NavScope {
  release: string | null;
  releases: readonly (HoldsFamilies & { id: string })[];
}

/** The pages in the head, with the release that was asked for carried along where it applies. */
export function navLinks(url: Pick<URL, 'pathname' | 'search'>, scope: NavScope): NavLink[] {
  return pages(scope).map(([label, href]) => ({
    label,
    href,
    isCurrent: isUnder(url, href),
  }));
}

function pages({ release, releases }: NavScope): [label: string, href: string][] {
  const held = heldFamilies(releases);
  return [
    [pageNames.overview, overviewHref({ release, sort: null, status: 'all' })],
    [pageNames.rankings, rankingsHref({ release })],
    [pageNames.compare, compareHref({ release })],
    ...menuFamilies(releases, release).map((family): [string, string] => [
      family.name,
      familyHref(family, { release, held }),
    ]),
    [pageNames.bulletin, bulletinHref({ release })],
    [pageNames.findings, findingsHref({ release })],
    [pageNames.targets, targetsHref()],
    [pageNames.data, dataHref()],
  ];
}

/** Of two pages of one address the one of the same family; one entry stands for all pages of targets. */
function isUnder({ pathname, search }: Pick<URL, 'pathname' | 'search'>, href: string): boolean {
  const [path = '/', query = ''] = href.split('?');
  if (isTargetPage(path)) return isTargetPage(pathname);
  const familyOf = (text: string) => new URLSearchParams(text).get('family');
  if (familyOf(search) !== familyOf(query)) return false;
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
}
