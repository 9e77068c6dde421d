import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { LACKING_CHOICES } from '#domain/corrections/lacking.ts';
import { loadFiles } from '#server/loading/load.ts';
import { NOW } from '#server/store/vintage.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { DATA, fixtureDatabase } from '#test/support/database.ts';

const ANNEX = readFileSync(join(DATA, 'releases/2019-06/附件1-乐平市.csv'), 'utf8').split('\n');
const heads = ANNEX.filter((line) => /主要指标|^序号/u.test(line)).slice(0, 2);
const lines = ANNEX.filter((line) => /^\d+,/u.test(line));

/** Some of the lines, with other figures: a correction. */
const correction = fc
  .subarray(
    lines.map((_, index) => index),
    { minLength: 1 },
  )
  .chain((kept) =>
    fc.tuple(
      fc.constant(kept),
      fc.array(fc.integer({ min: -99, max: 99 }), {
        minLength: kept.length,
        maxLength: kept.length,
      }),
      fc.constantFrom(...LACKING_CHOICES),
    ),
  );

function write(kept: readonly number[], figures: readonly number[]): string {
  const rows = kept.map((at, index) => {
    const [no, name, target] = lines[at]?.split(',') ?? [];
    return [no, name, target, figures[index], '', ''].join(',');
  });
  const file = join(newFolder(), '更正.csv');
  writeFileSync(file, [...heads, ...rows, ''].join('\n'));
  return file;
}

test('whatever a correction lacks, and whether it stays or goes: taken back, the data are as before', async () => {
  const db = await fixtureDatabase();
  const before = await contentHash(db, NOW);
  const options = { by: 'test', note: '', now: new Date('2026-02-01T09:30:00Z') };
  const actor = { name: 'test', roles: ['administrator'], door: 'console' } as const;
  await fc.assert(
    fc.asyncProperty(correction, async ([kept, figures, missing]) => {
      const file = write(kept, figures);
      const { loadId, problems } = await loadFiles(db, [file], {
        ...options,
        missing,
        releaseId: '2019-06',
      });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(loadId).not.toBeNull();
      await undoLoad(db, loadId!, { actor, reason: '试', now: options.now, withLater: false });
      expect(await contentHash(db, NOW)).toBe(before);
    }),
    { numRuns: 12 },
  );
});
