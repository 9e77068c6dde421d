import { createHash } from 'node:crypto';
import type { Dictionary } from '#domain/dictionary.ts';
import { findFindings } from '#domain/findings/find.ts';
import { mergeFindings } from '#domain/findings/merge.ts';
import type { Finding, Mistake } from '#domain/findings/types.ts';
import type { FindAmount } from '#domain/levels/held-amounts.ts';
import { keepBy } from '#domain/keep-by.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { cellName } from '#domain/cell-name.ts';
import type { Finding as FindingReply, Findings } from '#server/schemas/findings.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadHeldAmounts } from './held-amounts.ts';
import { toNameRef } from './refs.ts';

/** Where print and arithmetic of a release disagree. @throws unknown-release */
export async function readFindings(view: DataView, releaseId: string): Promise<Findings> {
  const release = requireRelease(view, releaseId);
  const findings = await findMistakes(view, release);
  return {
    release: release.id,
    findings: findings.map((one) => toFindingReply(one, view.dictionary)),
  };
}

export function findReleaseFindings(
  tables: readonly PrintedTable[],
  { period, completeWithout }: ReleaseInfo,
  dictionary: Dictionary,
  heldAmount?: FindAmount,
): Finding[] {
  return findFindings({ tables, period, dictionary, completeWithout, heldAmount });
}

/** By the tables: they stay the same list whatever is published elsewhere. */
const keepOfTables = keepBy<readonly Mistake[]>();

/** Each mistake of a release once, with all its places: worked out once for its tables and a dictionary. */
export async function findMistakes(
  view: DataView,
  release: StoredRelease,
): Promise<readonly Mistake[]> {
  const { dictionary } = view;
  const tables = await printedTables(view, release.key);
  const { find, mark } = await loadHeldAmounts(view, tables);
  const head = JSON.stringify([release.period, release.completeWithout, mark]);
  return keepOfTables(tables, [dictionary, head], () =>
    mergeFindings(findReleaseFindings(tables, release, dictionary, find)),
  );
}

/** Whether a mistake is printed of a region. */
export function isOfRegion({ places }: Mistake, id: string | null | undefined): boolean {
  return places.some(({ regionId }) => regionId === id);
}

/** The same for the same disagreement at the same place. */
export function findingId(finding: Finding): string {
  const { code, file, sheet, row, column, indicatorId, printed } = finding;
  const identity = JSON.stringify([code, file, sheet, row, column, indicatorId, printed]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 12);
}

/** A finding in the words of the contract. */
export function toFindingReply(found: Mistake, { regions, indicators }: Dictionary): FindingReply {
  const { regionId, indicatorId, places, ...finding } = found;
  const regionRef = (id: string | null) => {
    const region = regions.find((one) => one.id === id);
    return region ? toNameRef(region) : null;
  };
  const indicator = indicators.find(({ id }) => id === indicatorId);
  return {
    ...finding,
    id: findingId(found),
    cell: cellName(finding.row, finding.column),
    region: regionRef(regionId),
    indicator: indicator ? toNameRef(indicator) : null,
    places: places.map(({ regionId: of, ...place }) => {
      return { ...place, cell: cellName(place.row, place.column), region: regionRef(of) };
    }),
  };
}
