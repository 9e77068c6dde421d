import { get } from '#lib/api/client.ts';
import { readLedgerTable } from '#lib/url/desk-ledger.ts';
import { findKind } from './find-kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, url, parent }) => {
  await parent();
  const kind = findKind(params.kind);
  const { subject } = readLedgerTable(url.searchParams);
  return { table: await get(fetch, '/desk/ledger/:kind/table', { kind, subject }) };
};
