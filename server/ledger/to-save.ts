import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { subjectKey } from '#domain/ledger/subject-key.ts';
import { Problem } from '#server/problem.ts';
import type { LedgerTableSent } from '#server/schemas/ledger.ts';
import type { Db } from '#server/store/database.ts';
import type { SaveOrder } from './save.ts';
import { stoodTable } from './stood.ts';
import { toTable } from './to-table.ts';

/** Tables as they were sent, as they are to stand. @throws bad-request for one sent twice, and as `toTable` does */
export async function toSave(
  db: Db,
  sent: readonly LedgerTableSent[],
): Promise<SaveOrder['tables']> {
  const tables = [];
  requireEachOnce(sent);
  for (const one of sent) {
    const stood = await stoodTable(db, one);
    tables.push({ base: one.base, table: toTable(one, stood?.table ?? null) });
  }
  return tables;
}

/** Of two the first would be lost without a word. */
function requireEachOnce(sent: readonly LedgerTableSent[]): void {
  const groups = Map.groupBy(sent, subjectKey);
  const twice = [...groups.values()].flatMap(([first, second]) => (first && second ? [first] : []));
  const [one] = twice;
  if (!one) return;
  const { name } = LEDGER_SHAPES[one.kind];
  throw new Problem('bad-request', {
    zh: `${name.zh}“${one.subject}”写了两次，不知道以哪个为准。请合成一张表再存。`,
    en: `${name.en}: “${one.subject}” stands twice, and which counts is not known. Make one table of the two.`,
  });
}
