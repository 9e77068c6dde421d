import type { OwnAddress, PublishedAddress } from './addresses.ts';

/** What is known about one indicator beside its figures. */
export const indicatorAddress = (id: string): PublishedAddress =>
  `/api/v1/indicators/${encodeURIComponent(id)}`;

/** How a selection of figures is cited. */
export const citationAddress = (selection: URLSearchParams): PublishedAddress =>
  selection.size > 0 ? `/api/v1/citation?${selection}` : '/api/v1/citation';

/** Where exports are frozen, each under the hash of its bytes. */
export const frozenAddress: OwnAddress = '/api/v1/frozen';

export const keptAddress = (sha256: string): OwnAddress => `${frozenAddress}/${sha256}/kept`;

/** What people who program should know. */
export const apiGuideHref = '/data/api';
