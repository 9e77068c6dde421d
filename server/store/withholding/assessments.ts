import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { LedgerKind, LedgerTable } from '#domain/ledger/types.ts';
import type { Db } from '../database.ts';
import { workOut } from '../results-digest.ts';
import { currentLedger } from '../sheets.ts';
import { NOW } from '../vintage.ts';

/** Which facts of assessments everybody may see: those of results that are published now. */
export interface PublishedFacts {
  /** The rows of each published table, written out: an earlier form of it was published to nobody. */
  shown: ReadonlySet<string>;
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
export async function publishedFacts(db: Db): Promise<PublishedFacts> {
  const tables = await currentTables(db);
  const of = (kind: LedgerKind) => tables.filter((table) => table.kind === kind);
  const facts = of('assessments').filter(({ rows }) => rows.length > 0);
  const steps = of('assessment-steps');
  const worked = workOut({ schemes: of('schemes'), facts, steps });
  const published = new Set(
    worked.flatMap(({ state, process }) => (state === 'published' ? [process.id] : [])),
  );
  const shown = facts.filter(({ subject }) => published.has(subject)).map(writeRows);
  return {
    shown: new Set(shown),
    published,
    count: facts.length - shown.length,
    hasEarlier: (await countFacts(db)) > facts.length,
  };
}

async function currentTables(db: Db): Promise<LedgerTable[]> {
  const sheets = await currentLedger(db, NOW);
  return sheets.flatMap(({ table }) => (isLedger(table) ? [table] : []));
}

/** Of every load, those that were taken back too. */
async function countFacts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('sheet')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'assessments')
    .executeTakeFirstOrThrow();
  return count;
}
