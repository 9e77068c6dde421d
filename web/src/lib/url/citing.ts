import type { ApiAddress } from './addresses.ts';

/** Where exports are frozen, each under the hash of its bytes. */
export const frozenAddress: ApiAddress = '/api/v1/frozen';

export const keptAddress = (sha256: string): ApiAddress => `${frozenAddress}/${sha256}/kept`;

/** What people who program should know. */
export const apiGuideHref = '/data/api';
