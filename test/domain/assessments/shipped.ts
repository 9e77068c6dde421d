import { readFacts } from '#domain/assessments/read-facts.ts';
import { readScheme } from '#domain/assessments/read-scheme.ts';
import { formatPoints } from '#domain/assessments/score/amounts.ts';
import { scoreOne } from '#domain/assessments/score-one.ts';
import type { Fact, ItemScore, Scheme } from '#domain/assessments/types.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { readLedgerFile } from '../../support/ledger-file.ts';

export const forestTable = readLedgerFile('schemes', 'data/schemes/林长制考核办法.csv');
export const countyTable = readLedgerFile('schemes', 'data/schemes/县域评价办法（虚构）.csv');
export const forest = readScheme(forestTable);
export const county = readScheme(countyTable);

const factsIn = (file: string): readonly Fact[] =>
  readFacts(readLedgerFile('assessments', `data/assessments/${file}.csv`));

/** Of one that is assessed; their names say that they are made up. */
export const forestFacts = (name: string): readonly Fact[] =>
  factsIn('林长制考核算例（虚构）').filter(
    ({ assessed, side }) => assessed === `${name}（虚构）` && side === 'checked',
  );
export const countyFacts = (name: string): readonly Fact[] =>
  factsIn('县域评价2024（虚构）').filter(({ assessed }) => assessed === `${name}（虚构）`);

/** The scheme with another choice for one of its readings. */
export function readAs(table: LedgerTable, id: string, chosen: string): Scheme {
  const rows = table.rows.map((row) =>
    row.cells['id'] === id ? { ...row, cells: { ...row.cells, chosen } } : row,
  );
  return readScheme({ ...table, rows });
}

/** With one fact told otherwise; null: not at all. */
export function told(
  facts: readonly Fact[],
  [item, part]: readonly [item: string, part: string],
  value: string | null,
): Fact[] {
  return facts.flatMap((fact) => {
    if (fact.item !== item || fact.part !== part) return [fact];
    return value === null ? [] : [{ ...fact, value }];
  });
}

export const totalOf = (scheme: Scheme, facts: readonly Fact[]): string | null => {
  const { total } = scoreOne(scheme, facts);
  return total && formatPoints(total);
};

/** Points of every item, by its id. */
export function pointsOf(scheme: Scheme, facts: readonly Fact[]): Map<string, string | null> {
  const points = new Map<string, string | null>();
  const walk = (score: ItemScore) => {
    points.set(score.item.id, score.points && formatPoints(score.points));
    score.children.forEach(walk);
  };
  scoreOne(scheme, facts).roots.forEach(walk);
  return points;
}
