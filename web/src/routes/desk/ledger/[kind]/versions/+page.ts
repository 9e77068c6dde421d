import { get } from '#lib/api/client.ts';
import { readLedgerTable } from '#lib/url/desk-ledger.ts';
import { findKind } from '../find-kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, url, parent }) => {
  await parent();
  const kind = findKind(params.kind);
  const { subject } = readLedgerTable(url.searchParams);
  const versions = await get(fetch, '/desk/ledger/:kind/versions', { kind, subject });
  return { kind, subject, versions };
};
