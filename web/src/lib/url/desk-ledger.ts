import type { LedgerKind } from '#domain/ledger/types.ts';
import { ledgerHref } from './desk.ts';
import { word } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';

/** One table of the ledger. */
export interface LedgerTableState {
  /** The number of its document, its list, its scheme; blank where its kind has one table. */
  subject: string;
  /** A row by its place, from 1, that is looked at first. */
  row: string | null;
}

const subject: Param<string> = {
  read: (text) => text ?? '',
  write: (value) => (value === '' ? null : value),
};
const params: Params<LedgerTableState> = { subject, row: word };

export const readLedgerTable = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** @example ledgerTableHref('tasks', '黑臭水体') // '/desk/ledger/tasks?subject=…' */
export const ledgerTableHref = (kind: LedgerKind, subject: string, row: string | null = null) =>
  pageHref(`${ledgerHref}/${kind}`, params, { subject, row });

export const ledgerVersionsHref = (kind: LedgerKind, subject: string) =>
  pageHref(`${ledgerHref}/${kind}/versions`, params, { subject, row: null });

export const ledgerFileHref = `${ledgerHref}/file`;
