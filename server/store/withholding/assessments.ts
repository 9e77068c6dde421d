import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Db } from '../database.ts';
import { currentLedger, type StoredSheet } from '../sheets.ts';
import { isBrought, type AsOf } from '../vintage.ts';
import { standingPublications, type StandingPublication } from './publications.ts';

/** Which facts of assessments everybody may see: those of results that are published now. */
export interface PublishedFacts {
  /** The rows of each published table, written out: an earlier form of it was published to nobody. */
  shown: ReadonlySet<string>;
  /** Sheets that came after a publication, and that of the publication, which is read in their place. */
  replaced: ReadonlyMap<number, number>;
  /** Assessments of which they may see how far they have come, and nothing that was said of it. */
  published: ReadonlySet<string>;
  /** How many tables of facts are not published. */
  count: number;
  /** Whether any ever were that are not, as earlier moments have them. */
  hasEarlier: boolean;
}

export const writeRows = ({ subject, rows }: LedgerTable): string =>
  JSON.stringify([subject, rows.map(({ cells, extra }) => [cells, extra ?? null])]);

/** Of the data as they stand now, read by a connection that withholds nothing. */
export async function publishedFacts(db: Db, asOf: AsOf): Promise<PublishedFacts> {
  const current = (await currentLedger(db, asOf, 'assessments')).filter(hasRows);
  const published = await standingPublications(db, asOf);
  const shown = new Set(published.map(({ facts }) => writeRows(facts.table)));
  const hidden = current.filter(({ table }) => isLedger(table) && !shown.has(writeRows(table)));
  return {
    shown,
    published: new Set(published.map(({ facts }) => facts.subject)),
    replaced: await laterSheets(db, published, asOf),
    count: hidden.length,
    hasEarlier: (await countFacts(db, asOf)) > current.length,
  };
}

const hasRows = ({ table }: StoredSheet) => isLedger(table) && table.rows.length > 0;

/** What came after each publication, of its facts and of its steps: those who see no more read the published. */
async function laterSheets(
  db: Db,
  published: readonly StandingPublication[],
  asOf: AsOf,
): Promise<Map<number, number>> {
  const kept = published.flatMap(({ facts, steps }) => [facts, steps]);
  const later = new Map<number, number>();
  for (const { id, loadId, subject, table } of kept) {
    const { kind } = table;
    const current = (await currentLedger(db, asOf, kind)).find((one) => one.subject === subject);
    const rows = await db
      .selectFrom('sheet')
      .select(['id', 'loadId'])
      .where('releaseKey', 'is', null)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where(isBrought('loadId', asOf))
      .execute();
    const after = rows.filter((row) => row.loadId > loadId || row.id === current?.id);
    for (const row of after) if (row.id !== id) later.set(row.id, id);
  }
  return later;
}

/** Of every load, those that were taken back too. */
async function countFacts(db: Db, asOf: AsOf): Promise<number> {
  const { count } = await db
    .selectFrom('sheet')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'assessments')
    .where(isBrought('loadId', asOf))
    .executeTakeFirstOrThrow();
  return count;
}
