import type { Act, Acts, Verification } from '#server/schemas/audit.ts';
import { auditAddress, verificationAddress, type ActsQuery } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export type { Act, Acts, Verification };

export const getActs = (fetch: Fetch, query: ActsQuery) => get<Acts>(fetch, auditAddress(query));

/** Whether log and data are as they were written, and hold a hash that was noted earlier. */
export const verifyAudit = (fetch: Fetch, head: string | null) =>
  get<Verification>(fetch, verificationAddress(head));
