import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createNames } from '#server/tables/names.ts';
import type { ObservationRow } from '#server/tables/observation-row.ts';
import { readObservations } from '#server/tables/observations.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const dictionary = loadDictionary();
const CONTEXT = {
  names: createNames(dictionary),
  dictionary,
  defaultReleaseId: '2019-06',
  knownReleases: new Set(['2019-06', '2020-07']),
};

async function read(lines: readonly (readonly string[])[]) {
  const observations: ObservationRow[] = [];
  const text = [HEADS, ...lines].map((cells) => cells.join(',')).join('\n');
  const result = await readObservations(text, 'long.csv', CONTEXT, async (batch) => {
    observations.push(...batch);
  });
  return { ...result, observations };
}

const HEADS = [
  ...['release', 'indicator', 'region', 'period', 'value'],
  ...['unit', 'missing_reason', 'note_mark', 'target'],
];
/** Mostly the same and plain, now and then something that a row may not or need not hold. */
const mostly = (usual: readonly string[], ...odd: string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...usual, ...odd));
const LINE = fc.tuple(
  mostly(['2019-06'], '', '2020-07', '1999-01'),
  mostly(['gdp'], 'GDP', 'retail-sales', 'industry-net-entry', '没有的指标'),
  mostly(['leping', 'fuliang', 'zhushan', 'changjiang'], '乐平', ' gaoxin', 'nowhere'),
  mostly(['2019-01/2019-06'], '2019-05', '2019年1-4月', '何时'),
  mostly(['8.4', '-0.5', '7'], '', '-', '8.4①', '12%', '0.084', ' 9', '5.5', '8.4.4'),
  mostly([''], '%', '亿元', '市发改委'),
  mostly([''], 'blank', 'withheld'),
  mostly([''], '①', 'zz'),
  mostly([''], '9.0', '8-8.5', '目标'),
);
/** The indicator is written otherwise than in the row before, which means the same. */
const writtenAnew = (lines: readonly (readonly string[])[]) =>
  lines.map(([release = '', indicator = '', ...rest], index) => {
    return [release, index % 2 === 0 ? `${indicator} ` : indicator, ...rest];
  });

test('rows that are like the one before are read as rows that are not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(LINE, { minLength: 1, maxLength: 25 }), async (lines) => {
      expect(await read(lines)).toEqual(await read(writtenAnew(lines)));
    }),
    { numRuns: 300 },
  );
});
