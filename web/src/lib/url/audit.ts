import type { ActsQuery } from './addresses.ts';
import { auditHref } from './desk.ts';
import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

/** A selection of acts; null: no filter. Days as YYYY-MM-DD. */
export type AuditState = Omit<ActsQuery, 'cursor'>;

const everything: AuditState = { kind: null, by: null, subject: null, from: null, to: null };

const params: Params<AuditState> = { kind: word, by: word, subject: word, from: word, to: word };

export const readAudit = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not filtered. */
export const actsHref = (state: Partial<AuditState> = {}) =>
  pageHref(auditHref, params, { ...everything, ...state });
