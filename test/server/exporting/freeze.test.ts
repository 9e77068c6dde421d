import { beforeAll, expect, test } from 'vitest';
import type { Extract } from '#server/exporting/extract-shape.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { writeWhole } from '#server/exporting/freeze.ts';
import { fixtureApp } from '#test/support/database.ts';

const OPTIONS = { bom: false, sheets: 'one' } as const;
let csv: Format;
let extract: Extract;
beforeAll(async () => {
  const app = await fixtureApp();
  csv = FORMATS.find(({ suffix }) => suffix === 'csv')!;
  extract = await openExtract(await app.viewAt('public'), { indicator: 'gdp' });
});

test('what is larger than may be frozen is refused, with another way', async () => {
  const { bytes } = await writeWhole(extract, csv, OPTIONS);
  const refused = writeWhole(extract, csv, OPTIONS, bytes - 1);
  await expect(refused).rejects.toMatchObject({ code: 'too-large' });
  await expect(refused).rejects.toThrow(/asOf/u);
  expect((await writeWhole(extract, csv, OPTIONS, bytes)).rows).toBe(5);
});
