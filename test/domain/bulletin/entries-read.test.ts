import { expect, test } from 'vitest';
import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { SAMPLE, sampleInput, sampleRow } from './sample-board.ts';

/** How often the list of a row's entries is gone through while as many counties are told of. */
function runsThrough(counties: number): number {
  const [city, county] = SAMPLE.regions;
  if (!city || !county) throw new Error('the sample has a city and a county');
  const all = Array.from({ length: counties }, (_, no) => ({ ...county, id: `county-${no}` }));
  const memberIds = all.map(({ id }) => id);
  const dictionary: Dictionary = {
    ...SAMPLE,
    regions: [city, ...all],
    groups: [{ id: 'counties', label: '各县', sizeNote: '', memberIds }],
  };
  const figures = memberIds.map((id, no) => [id, (no / 10).toFixed(1), '20'] as const);
  const row = sampleRow({ groupId: 'counties' }, figures, undefined, dictionary);
  let reads = 0;
  const entries = new Proxy<BoardEntry[]>([...row.entries], {
    get: (list, name): unknown => {
      if (name === '0') reads += 1;
      return Reflect.get(list, name);
    },
  });
  const rows: BoardRow[] = [{ ...row, entries }];
  const [regions] = buildBulletin(sampleInput(rows, { dictionary }));
  expect(regions?.blocks).toHaveLength(counties);
  return reads;
}

test('the entries of a row are gone through as often for forty regions as for two', () => {
  const runs = runsThrough(2);
  expect(runs).toBeGreaterThan(0);
  expect(runsThrough(40)).toBe(runs);
});
