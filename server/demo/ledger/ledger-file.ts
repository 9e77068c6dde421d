import type { LedgerCells, LedgerKind } from '#domain/ledger/types.ts';
import { SYNTHETIC_MARK } from '#domain/release.ts';
import { ledgerRows } from '#server/tables/write-ledger.ts';
import { officeCsv } from '../office-csv.ts';
import type { DemoFile } from '../release-files.ts';

/** A file of the ledger: its title says that it is made up, a note from which seed. */
export function ledgerFile(
  { kind, title, seed }: { kind: LedgerKind; title: string; seed: number },
  cells: readonly LedgerCells[],
): DemoFile {
  const rows = cells.map((one) => ({ cells: one, row: 0 }));
  const lines = [
    [`${title}${SYNTHETIC_MARK}`],
    [`注：由程序按种子 ${seed} 生成，只供演示与测试。`],
    ...ledgerRows({ kind, rows }),
  ];
  return { path: `台账/${title}.csv`, text: officeCsv(lines) };
}
