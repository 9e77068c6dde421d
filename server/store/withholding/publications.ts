import { readProcess, standingPublication, type Process } from '#domain/assessments/process.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { LedgerKind, LedgerTable } from '#domain/ledger/types.ts';
import type { Db } from '../database.ts';
import { workOut } from '../results-digest.ts';
import { currentLedger, parseTable, type StoredSheet } from '../sheets.ts';
import { isVisible, upToLoad, type AsOf } from '../vintage.ts';

interface LedgerSheet extends Pick<StoredSheet, 'id' | 'loadId' | 'subject'> {
  table: LedgerTable;
}

/** What was published and not taken down since: the tables as they stood then. */
export interface StandingPublication {
  facts: LedgerSheet;
  steps: LedgerSheet;
}

/** Of the data as they stand now, read by a connection that withholds nothing. */
export async function standingPublications(db: Db, asOf: AsOf): Promise<StandingPublication[]> {
  const found: StandingPublication[] = [];
  for (const sheet of await ledgerSheets(db, asOf, 'assessment-steps')) {
    const process = readProcess(sheet.table);
    if (standingPublication(process) === null) continue;
    const steps = await firstWith(db, { subject: sheet.subject, process, asOf });
    const facts = steps && (await factsOf(db, steps, asOf));
    if (steps && facts) found.push({ facts, steps });
  }
  return found;
}

async function ledgerSheets(db: Db, asOf: AsOf, kind: LedgerKind): Promise<LedgerSheet[]> {
  const sheets = await currentLedger(db, asOf, kind);
  return sheets.flatMap(({ table, ...sheet }) => (isLedger(table) ? [{ ...sheet, table }] : []));
}

/** The steps as they stood when they first had the publication that stands. */
async function firstWith(
  db: Db,
  { subject, process, asOf }: { subject: string; process: Process; asOf: AsOf },
): Promise<LedgerSheet | null> {
  const rows = await db
    .selectFrom('sheet')
    .select(['id', 'loadId', 'subject', 'content'])
    .where('releaseKey', 'is', null)
    .where('kind', '=', 'assessment-steps')
    .where('subject', '=', subject)
    .where(isVisible('loadId', asOf))
    .orderBy('loadId')
    .execute();
  const wanted = writePublication(process);
  for (const { content, ...row } of rows) {
    const table = parseTable(content);
    if (isLedger(table) && writePublication(readProcess(table)) === wanted)
      return { ...row, table };
  }
  return null;
}

/** Published anew on the same day it is another, though its results are the same. */
function writePublication(process: Process): string {
  const standing = standingPublication(process);
  const count = process.steps.filter(({ kind }) => kind === 'published').length;
  return JSON.stringify(standing && [standing.on, standing.digest, count]);
}

/**
 * The facts that were published: those of the load of the publication where they give its results; files may
 * come in any order, so else the first after it that do. Null: nobody knows which results were published.
 */
async function factsOf(db: Db, steps: LedgerSheet, asOf: AsOf): Promise<LedgerSheet | null> {
  const scheme = readProcess(steps.table).scheme ?? '';
  const later = await db
    .selectFrom('sheet')
    .select('loadId')
    .distinct()
    .where('releaseKey', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('kind', '=', 'assessments'), is('subject', '=', steps.subject)]),
        is.and([is('kind', '=', 'schemes'), is('subject', '=', scheme)]),
      ]),
    )
    .where('loadId', '>', steps.loadId)
    .where(isVisible('loadId', asOf))
    .orderBy('loadId')
    .execute();
  for (const load of [steps.loadId, ...later.map(({ loadId }) => loadId)]) {
    const facts = (await ledgerSheets(db, upToLoad(load), 'assessments')).find(
      ({ subject }) => subject === steps.subject,
    );
    const schemes = (await ledgerSheets(db, upToLoad(load), 'schemes')).map(({ table }) => table);
    const tables = { schemes, facts: facts ? [facts.table] : [], steps: [steps.table] };
    if (facts && workOut(tables).some(({ state }) => state === 'published')) return facts;
  }
  return null;
}
