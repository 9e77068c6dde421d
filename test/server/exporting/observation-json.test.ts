import { beforeAll, expect, test } from 'vitest';
import { VALUES } from '#domain/selection-choices.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { observationWriter } from '#server/exporting/observation-json.ts';
import { toObservation } from '#server/exporting/observation.ts';
import type { DataView } from '#server/view/data-view.ts';
import { fixtureApp } from '#test/support/database.ts';

let view: DataView;
beforeAll(async () => {
  view = await (await fixtureApp()).viewAt('public');
});

test.for([
  ...VALUES.map((values) => ({ values })),
  { values: 'actual,flags' },
  { values: VALUES.join(',') },
  { vintages: 'all' as const },
])('rows are written as their observations are: %o', async (query) => {
  const { rows, selection } = await openExtract(view, query);
  const write = observationWriter(selection);
  let count = 0;
  for await (const portion of rows()) {
    for (const row of portion) {
      expect(write(row)).toBe(JSON.stringify(toObservation(row, selection)));
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(200);
});

test('a mark of a note is written where there is one, whatever is in it', async () => {
  const { rows, selection } = await openExtract(view, { indicator: 'gdp' });
  for await (const [row] of rows()) {
    if (!row) continue;
    const marked = { ...row, noteMark: '"①\\' };
    const written = observationWriter(selection)(marked);
    expect(written).toBe(JSON.stringify(toObservation(marked, selection)));
  }
});
