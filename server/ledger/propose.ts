import { parse } from 'node:path';
import { mergeLedger } from '#domain/corrections/merge-ledger.ts';
import type { LackingChoice } from '#domain/corrections/lacking.ts';
import { rowChanges } from '#domain/ledger/changes.ts';
import { readMark } from '#domain/ledger/made-up.ts';
import { splitTable } from '#domain/ledger/split-table.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type {
  LedgerMapping,
  LedgerProposal,
  LedgerReading,
  LedgerSheet,
} from '#server/schemas/ledger-files.ts';
import { matchHeads } from '#server/tables/ledger-header.ts';
import { rowsOfLines } from '#server/tables/ledger-rows.ts';
import type { DataView } from '#server/view/data-view.ts';
import { remarksIn } from './remarks-in.ts';
import { toRowReply } from './row-reply.ts';
import { stoodTable } from './stood.ts';

/** How what a file lacks is taken, and the day on which it is looked at. */
export interface Laid {
  missing: LackingChoice;
  today: string;
}

/**
 * What a sheet says under a mapping of its heads, one table a subject, laid over those that stand. A mapping
 * that names no columns is filled by the heads.
 */
export async function propose(
  view: DataView,
  sheet: LedgerSheet,
  mapping: LedgerMapping,
  { missing, today }: Laid,
): Promise<LedgerReading> {
  const columns =
    mapping.columns.length === 0 ? matchHeads(mapping.kind, sheet.heads) : mapping.columns;
  const settled = { ...mapping, columns };
  const tables: LedgerProposal[] = [];
  for (const table of tablesOf(sheet, settled))
    tables.push(await proposalOf(view, table, { missing, today }));
  return { sheet, mapping: settled, tables };
}

function tablesOf(sheet: LedgerSheet, { kind, columns, subject }: LedgerMapping): LedgerTable[] {
  const heads = sheet.heads.map((text, at) => ({ text, id: columns[at] ?? null }));
  const { file, title, notes } = sheet;
  const synthetic = readMark(sheet);
  const whole = {
    ...{ kind, subject: '', file, sheet: sheet.sheet, title, notes },
    ...(synthetic && { synthetic }),
    rows: rowsOfLines(kind, heads, sheet.lines),
  };
  if (subject === null) return splitTable(whole, sheet.sheet ?? parse(file).name);
  return splitTable({ ...whole, title: subject }, subject).map((one) => ({ ...one, title }));
}

async function proposalOf(
  view: DataView,
  read: LedgerTable,
  { missing, today }: Laid,
): Promise<LedgerProposal> {
  const stood = await stoodTable(view.db, read, view.asOf);
  const merged = stood ? mergeLedger(stood.table, read) : { table: read, lacking: [] };
  const table = missing === 'stay' ? merged.table : read;
  const { kind, title, notes, file, sheet, rows } = table;
  return {
    ...{ kind, subject: stood?.table.subject ?? table.subject, load: stood?.loadId ?? 0 },
    ...{ title, notes: [...notes], file, sheet },
    rows: rows.map(toRowReply),
    lacking: merged.lacking.flatMap(({ indicatorName }) => indicatorName ?? []),
    remarks: await remarksIn(view, table, today),
    changes: rowChanges(kind, stood?.table.rows ?? [], rows),
  };
}
