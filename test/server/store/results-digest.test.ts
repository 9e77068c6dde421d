import { expect, test } from 'vitest';
import { assess, isComplete, writeResults } from '#domain/assessments/assess.ts';
import { readProcess } from '#domain/assessments/process.ts';
import { readFacts } from '#domain/assessments/read-facts.ts';
import { readScheme } from '#domain/assessments/read-scheme.ts';
import { workOut } from '#server/store/results-digest.ts';
import { readLedgerFile } from '../../support/ledger-file.ts';

const EXAMPLES = '林长制考核算例（虚构）';
const schemes = ['林长制考核办法', '县域评价办法（虚构）'].map((name) =>
  readLedgerFile('schemes', `data/schemes/${name}.csv`),
);
const facts = [EXAMPLES, '县域评价2024（虚构）'].map((name) =>
  readLedgerFile('assessments', `data/assessments/${name}.csv`),
);
const whole = readLedgerFile('assessment-steps', 'data/assessments/考核程序.csv');
const steps = [...Map.groupBy(whole.rows, ({ cells }) => cells['assessment'] ?? '')].map(
  ([subject, rows]) => ({ ...whole, subject, rows }),
);

test('the shipped results are those that were published, and the real one has none', () => {
  const worked = workOut({ schemes, facts, steps });
  expect(worked.map((one) => [one.process.id, one.state, isComplete(one)])).toEqual([
    ['林长制考核2022', 'begun', false],
    [EXAMPLES, 'published', true],
    ['县域评价2024（虚构）', 'published', true],
  ]);
});

test('other evidence leaves what was published; other points do not', () => {
  const [, process] = steps.map(readProcess);
  const [rules, table] = [schemes[0], facts[0]];
  if (!process || !rules || !table) throw new Error('They are shipped.');
  const scheme = readScheme(rules);
  const published = writeResults(assess(scheme, process, readFacts(table)));
  const withCells = (item: string, cells: Record<string, string>) =>
    readFacts({
      rows: table.rows.map((row) =>
        row.cells['item'] === item ? { ...row, cells: { ...row.cells, ...cells } } : row,
      ),
    });
  expect(writeResults(assess(scheme, process, withCells('P1', { evidence: '图斑' })))).toBe(
    published,
  );
  expect(writeResults(assess(scheme, process, withCells('C2', { value: '1' })))).not.toBe(
    published,
  );
});
