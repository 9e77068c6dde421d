import { Type } from 'typebox';
import { FreezeBody, Frozen } from '../frozen.ts';
import type { EndpointShape } from './endpoint.ts';

/** Of the bytes, hexadecimal. */
export const ofHash = { sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) };

/** Exports that never change. The file itself is read at the address that `Frozen` says. */
export const frozenApi = {
  freeze: {
    method: 'POST',
    path: '/frozen',
    tag: 'observations',
    summary: 'Freeze an export: an address by the hash of its bytes, which never change',
    params: {},
    query: {},
    body: FreezeBody,
    reply: Frozen,
  },
  about: {
    method: 'GET',
    path: '/frozen/:sha256/about',
    tag: 'observations',
    summary: 'What a frozen file is of, and how to cite it',
    params: ofHash,
    query: {},
    reply: Frozen,
  },
  keep: {
    method: 'PUT',
    path: '/frozen/:sha256/kept',
    tag: 'observations',
    summary: 'Keep a frozen file that is cited: it does not expire',
    params: ofHash,
    query: {},
    reply: Frozen,
  },
  keepNoLonger: {
    method: 'DELETE',
    path: '/frozen/:sha256/kept',
    tag: 'observations',
    summary: 'Keep a frozen file no longer: its time begins anew',
    params: ofHash,
    query: {},
    reply: Frozen,
  },
} as const satisfies Record<string, EndpointShape>;
