import { Type } from 'typebox';
import { SUFFIXES } from '#domain/selection-choices.ts';
import { LANGUAGES } from '#domain/language.ts';
import { TableId } from '../dictionary-desk.ts';
import { LedgerKindId, LedgerSubject } from '../ledger.ts';
import { OneOf } from '../scalars.ts';
import { UnitKey } from '../collection.ts';
import { AnnexQuery, BomQuery, ChartsQuery, SheetsQuery } from '../file-query.ts';
import { FilterQuery, LayoutQuery } from '../selection-query.ts';
import { ViewQuery } from '../view.ts';
import { SpanQuery, TaskQuery } from './tasks.ts';
import type { FileShape } from './endpoint.ts';

const Lang = Type.Optional(OneOf(LANGUAGES, 'The language of heads and names.'));
const ofRelease = { release: Type.String() };

/** Files beside the tables that addresses give with `.csv` behind them. */
export const filesApi = {
  observations: {
    path: '/observations',
    suffixes: SUFFIXES,
    tag: 'observations',
    summary: 'Figures, filtered and sorted',
    params: {},
    query: { ...FilterQuery, ...LayoutQuery, ...ViewQuery, ...BomQuery, ...SheetsQuery },
  },
  structure: {
    path: '/structures/tongbao',
    suffixes: ['json'],
    tag: 'observations',
    summary: 'The structure of the data: data flow, dimensions, code lists (SDMX-JSON 2.1)',
    params: {},
    query: ViewQuery,
  },
  catalogue: {
    path: '/catalog',
    suffixes: ['jsonld'],
    tag: 'observations',
    summary: 'What is offered, as other catalogues take it in (DCAT 3 in JSON-LD)',
    params: {},
    query: ViewQuery,
  },
  bulletinText: {
    path: '/releases/:release/bulletin',
    suffixes: ['txt'],
    tag: 'releases',
    summary: 'The bulletin as .txt',
    params: ofRelease,
    query: ViewQuery,
  },
  bulletinDocument: {
    path: '/releases/:release/bulletin',
    suffixes: ['docx'],
    tag: 'releases',
    summary: 'The bulletin as .docx',
    params: ofRelease,
    query: { ...ViewQuery, ...AnnexQuery, ...ChartsQuery },
  },
  assessmentNotice: {
    path: '/assessments/:assessment',
    suffixes: ['docx'],
    tag: 'observations',
    summary: 'The notice of the results of an assessment as .docx',
    params: { assessment: Type.String() },
    query: ViewQuery,
  },
  assessmentPaper: {
    path: '/assessments/:assessment/:assessed',
    suffixes: ['docx'],
    tag: 'observations',
    summary: 'How the points of one that is assessed came about, as .docx',
    params: { assessment: Type.String(), assessed: Type.String() },
    query: ViewQuery,
  },
  workbook: {
    path: '/releases/:release/workbook',
    suffixes: ['xlsx'],
    tag: 'releases',
    summary: "The annexes as one workbook, in the office's own layout (XLSX)",
    params: ofRelease,
    query: { ...ViewQuery, ...AnnexQuery },
  },
  taskCalendar: {
    path: '/tasks/calendar',
    suffixes: ['ics'],
    tag: 'tasks',
    summary:
      'What falls due, to subscribe to (iCalendar): a year from a month ago where no days are asked for',
    params: {},
    query: { ...TaskQuery, ...SpanQuery, ...ViewQuery },
  },
  dictionary: {
    path: '/desk/dictionary',
    suffixes: ['xlsx'],
    tag: 'desk',
    summary: 'The dictionary as a workbook to change and read in again: a sheet for each table',
    params: {},
    query: { lang: Lang },
  },
  dictionaryTable: {
    path: '/desk/dictionary/:table',
    suffixes: ['csv'],
    tag: 'desk',
    summary: 'One table of the dictionary, as its file is; with lang, in the words of people',
    params: { table: TableId },
    query: { lang: Lang, ...BomQuery },
  },
  ledgerTable: {
    path: '/desk/ledger/:kind/table',
    suffixes: ['csv'],
    tag: 'desk',
    summary: 'One table of the ledger as a file: all columns of its kind, then its own',
    params: { kind: LedgerKindId },
    query: { subject: Type.Optional(LedgerSubject), lang: Lang, ...BomQuery },
  },
  longTable: {
    path: '/releases/:release/long-table',
    suffixes: ['csv'],
    tag: 'releases',
    summary: 'A long table to fill in and load: a line for each figure, without the figures',
    params: ofRelease,
    query: { ...ViewQuery, ...BomQuery },
  },
  entrySheet: {
    path: '/desk/releases/:release/entry-sheet',
    suffixes: ['xlsx', 'csv'],
    tag: 'desk',
    summary: 'The tables that can be entered by hand, to be filled in elsewhere and sent back',
    params: ofRelease,
    query: { unit: Type.Optional(UnitKey) },
  },
} as const satisfies Record<string, FileShape>;
