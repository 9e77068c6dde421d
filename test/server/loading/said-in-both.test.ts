import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lackingTarget, lackingFigure } from '#domain/corrections/lacking.ts';
import { figuresOf } from '#domain/facts.ts';
import { hasPrintedRows, type PrintedTable } from '#domain/printed.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { missingFromDictionary, noDictionary } from '#server/loading/dictionary-problems.ts';
import { findConflicts } from '#server/loading/find-conflicts.ts';
import { notRead } from '#server/loading/folder-files.ts';
import { lackingOfTable, lackingProblem } from '#server/loading/lacking-lines.ts';
import { findMixing } from '#server/loading/mixing.ts';
import { readUpload } from '#server/loading/read-upload.ts';
import { unknownWithout } from '#server/loading/unknown-without.ts';
import { openFiles } from '#server/loading/upload-files.ts';
import { DATA } from '#test/fixtures/tables/context.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { zip } from '#test/support/zip.ts';
import { annex, KNOWN, text } from './uploads.ts';

const { dictionary, release } = KNOWN;
const later = { ...release, id: '2020-07', title: '2020年1-7月通报' };
const real = { releases: [release], sheets: [] };
const made = { releases: [{ ...later, synthetic: { seed: 1 } }], sheets: [] };

const twice = await readUpload([annex('附件1'), { ...annex('附件1'), name: '附件1改.csv' }], KNOWN);
const table = (await readUpload([annex('附件1')], KNOWN)).items[0]?.table;
if (!table) throw new Error('附件1没有读出。');

/** What a table lacks of which nothing is left, in either choice. */
function lacking(of: PrintedTable): TableProblem[] {
  const lines = figuresOf(of).map(lackingFigure);
  const targets = hasPrintedRows(of) ? of.rows.slice(0, 1).map(lackingTarget) : [];
  return [
    lackingProblem(lackingOfTable(of, lines, 'stay', dictionary)),
    lackingProblem(lackingOfTable(of, targets, 'go', dictionary)),
  ];
}

const releaseJson = {
  name: 'release.json',
  content: readFileSync(join(DATA, 'releases/2020-07/release.json')),
};
const CASES: readonly { name: string; problems: readonly TableProblem[] }[] = [
  { name: 'no dictionary', problems: [noDictionary()] },
  {
    name: 'gone from the dictionary',
    problems: missingFromDictionary(
      { ...dictionary, regions: [], indicators: [], departments: [], groups: [] },
      dictionary,
    ),
  },
  {
    name: 'the same table in two files of a load',
    problems: findConflicts([1, 2].map(() => ({ table, releaseId: release.id }))),
  },
  {
    name: 'the same table in two files of an upload',
    problems: twice.items.flatMap(({ problems }) => problems),
  },
  { name: 'no table', problems: [notRead('图/地图.png')] },
  { name: 'made-up among real', problems: findMixing(made, { real: true, synthetic: false }) },
  { name: 'real among made-up', problems: findMixing(real, { real: false, synthetic: true }) },
  {
    name: 'nobody of the dictionary',
    problems: unknownWithout([{ ...release, completeWithout: ['gdp/gaoxing'] }], dictionary),
  },
  {
    name: 'nothing for the desk',
    problems: openFiles(
      [
        text('indicators.csv', 'id,name\n'),
        { name: 'a.zip', bytes: zip([releaseJson]) },
        { name: 'b.zip', bytes: zip([{ name: 'c.zip', content: zip([releaseJson]) }]) },
      ],
      release,
    ).problems,
  },
];

test.for(CASES)('$name', ({ problems }) => {
  expect(problems).not.toHaveLength(0);
  for (const problem of problems) assertSpokenAlike(problem, ['found', 'expected', 'cure']);
});

test('what a correction lacks', () => {
  const [stay, go] = lacking(table);
  for (const problem of [stay, go]) assertSpokenAlike(problem ?? {}, ['found', 'expected', 'cure']);
  expect(stay?.foundEn).toMatch(
    /^18 lines of before not in it: Leping, Gross Regional Product, Jan–Jun 2019: 8\.1; .*; and others$/u,
  );
  expect(go?.foundEn).toBe(
    '1 line of before not in it: Leping, Gross Regional Product, target 8-8.5',
  );
});
