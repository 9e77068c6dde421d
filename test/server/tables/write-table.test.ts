import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeAnnexes } from '#domain/annexes/arrange.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { readTable } from '#server/tables/read-table.ts';
import { readRelease } from '#server/tables/release.ts';
import type { PrintedTable, ReadContext } from '#server/tables/types.ts';
import { writeTable } from '#server/tables/write-table.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';
import { readBack, withoutPlaces } from '#test/support/workbook.ts';
import { arbitraryRelease, type Rows } from './arbitrary-cells.ts';
import {
  arbitraryCpi,
  arbitraryHouseholds,
  arbitraryNetEntry,
  arbitraryPlan,
} from './arbitrary-figures.ts';
import { arbitraryRanking, arbitraryScorecard } from './arbitrary-indicators.ts';

const anywhere = contextOf(null);

/** The table, written as a workbook and read from it again. */
async function writeAndRead(table: PrintedTable, context: ReadContext) {
  const period = context.release?.period ?? { start: '2019-01', end: '2019-12' };
  const { dictionary } = context;
  const [annex] = arrangeAnnexes([table], dictionary);
  const layout = writeTable(table, { sheetName: annex!.name, dictionary, period });
  const [grid] = await readBack([layout]);
  return readTable(grid!, context);
}

async function expectKept(table: PrintedTable, context: ReadContext) {
  const read = await writeAndRead(table, context);
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(withoutPlaces(read.table)).toEqual(withoutPlaces(table));
}

const FOLDER = join(import.meta.dirname, '../../golden/tables');

function readGolden(name: string) {
  const files = readdirSync(join(FOLDER, name));
  const input = files.find((file) => !['expected.json', 'release.json'].includes(file)) ?? '';
  const releaseFile = join(FOLDER, name, 'release.json');
  const release = existsSync(releaseFile)
    ? readRelease(readFileSync(releaseFile, 'utf8'), releaseFile).release
    : null;
  const context = { ...anywhere, release };
  const { grids } = readGrids(input, readFileSync(join(FOLDER, name, input)));
  return { context, tables: grids.flatMap((grid) => readTable(grid, context).table ?? []) };
}

describe('read(write(table)) = table', () => {
  test.for(readdirSync(FOLDER))('for the table of %s', async (name) => {
    const { context, tables } = readGolden(name);
    for (const table of tables) await expectKept(table, context);
  });

  const kinds: { kind: string; rows: (release: ReleaseInfo) => fc.Arbitrary<Rows> }[] = [
    { kind: 'scorecards', rows: (release) => arbitraryScorecard(release) },
    { kind: 'rankings', rows: arbitraryRanking },
    { kind: 'net-entry tables', rows: arbitraryNetEntry },
    { kind: 'prices', rows: arbitraryCpi },
    { kind: 'households', rows: arbitraryHouseholds },
    { kind: 'plans', rows: () => arbitraryPlan },
  ];
  test.for(kinds)('for generated $kind', { timeout: 120_000 }, async ({ rows }) => {
    const both = arbitraryRelease.chain((release) =>
      rows(release).map((cells) => ({ release, cells })),
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(both, async ({ release, cells }) => {
        const context = { ...anywhere, release };
        const { table } = readTable({ file: 't.csv', sheet: null, cells }, context);
        // A few contradict themselves; of what an office can load, nothing may change.
        if (table === null) return;
        kept += 1;
        await expectKept(table, context);
      }),
      { numRuns: 100 },
    );
    expect(kept).toBeGreaterThan(30);
  });
});
