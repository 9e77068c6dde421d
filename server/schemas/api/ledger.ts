import { Type } from 'typebox';
import { DictionaryReview } from '../dictionary-versions.ts';
import { lackingQuery, LedgerFileReading, LedgerReading, LedgerRemap } from '../ledger-files.ts';
import {
  DeskLedger,
  DeskLedgerTable,
  LedgerChecked,
  LedgerDraft,
  LedgerKindId,
  LedgerOrder,
  LedgerSaved,
  LedgerSubject,
} from '../ledger.ts';
import { LedgerVersion, LedgerVersionDetail } from '../ledger-versions.ts';
import { LoadNo } from '../scalars.ts';
import type { EndpointShape } from './endpoint.ts';

const params = { kind: LedgerKindId };
const query = { subject: Type.Optional(LedgerSubject) };

/** What documents lay down and what came of it, as it is kept at the desk. */
export const ledgerApi = {
  ledger: {
    method: 'GET',
    path: '/desk/ledger',
    tag: 'desk',
    summary: 'The tables of the ledger, what each kind may hold, and what waits for review',
    params: {},
    query: {},
    reply: DeskLedger,
  },
  table: {
    method: 'GET',
    path: '/desk/ledger/:kind/table',
    tag: 'desk',
    summary: 'One table: its rows, what is to be seen at them, and what waits; blank where none is',
    params,
    query,
    reply: DeskLedgerTable,
  },
  check: {
    method: 'POST',
    path: '/desk/ledger/check',
    tag: 'desk',
    summary: 'What changed tables lack, and what they change of those that stand; nothing is kept',
    params: {},
    query: {},
    body: LedgerDraft,
    reply: Type.Array(LedgerChecked),
  },
  save: {
    method: 'PUT',
    path: '/desk/ledger',
    tag: 'desk',
    summary: 'Save changed tables as one load, or send each to review where changes are reviewed',
    params: {},
    query: {},
    body: LedgerOrder,
    reply: LedgerSaved,
  },
  review: {
    method: 'POST',
    path: '/desk/ledger/review',
    tag: 'desk',
    summary: 'Approve, return or withdraw a change that waits for review',
    params: {},
    query: {},
    body: DictionaryReview,
    reply: LedgerSaved,
  },
  readFiles: {
    method: 'POST',
    path: '/desk/ledger/files',
    tag: 'desk',
    summary: 'Read tables from files: which column each head is, and what they would change',
    params: {},
    query: lackingQuery,
    form: ['files'],
    reply: LedgerFileReading,
  },
  remap: {
    method: 'POST',
    path: '/desk/ledger/reading',
    tag: 'desk',
    summary: 'The same of a sheet that was read, with other columns for its heads',
    params: {},
    query: lackingQuery,
    body: LedgerRemap,
    reply: LedgerReading,
  },
  versions: {
    method: 'GET',
    path: '/desk/ledger/:kind/versions',
    tag: 'desk',
    summary: 'Every version of one table, newest first, with how much each changed',
    params,
    query,
    reply: Type.Array(LedgerVersion),
  },
  version: {
    method: 'GET',
    path: '/desk/ledger/:kind/versions/:load',
    tag: 'desk',
    summary: 'What one version of a table changed, row by row, and its rows',
    params: { ...params, load: LoadNo },
    query,
    reply: LedgerVersionDetail,
  },
} as const satisfies Record<string, EndpointShape>;
