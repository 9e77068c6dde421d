import { describe, expect, test } from 'vitest';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { dictionaryGrids, gridFrom } from '#test/fixtures/tables/context.ts';

const HEADS =
  'name|kind|language|months|duty_word|example|rate_gap_floor|count_gap_floor|gap_steps';
const read = (floors: string, heads = HEADS) =>
  readDictionary(
    dictionaryGrids().set(
      'office',
      gridFrom([heads, `景德镇市|city|zh|merged||${floors}`], 'office.csv'),
    ),
  );

describe('by what gaps are held against one another', () => {
  test.for([
    { floors: '||||', scale: undefined },
    { floors: '|1.0||', scale: { rateFloor: 1, countFloor: 1, steps: [0.5, 1.5, 3] } },
    { floors: '||5|1；2；4', scale: { rateFloor: 0.5, countFloor: 5, steps: [1, 2, 4] } },
  ])('“$floors” is read, and written as it was read', ({ floors, scale }) => {
    const { dictionary, problems } = read(floors);
    expect(problems).toEqual([]);
    expect(dictionary?.office?.gapScale).toEqual(scale);
    const [cells] = toTables(dictionary!).office;
    const written = [cells?.rate_gap_floor, cells?.count_gap_floor, cells?.gap_steps].join('|');
    expect(read(`|${written}`).dictionary?.office?.gapScale).toEqual(scale);
  });

  test('a file without the columns says nothing of it', () => {
    const { dictionary, problems } = read('', 'name|kind|language|months|duty_word|example');
    expect([problems, dictionary?.office]).toEqual([
      [],
      expect.not.objectContaining({ gapScale: 1 }),
    ]);
    expect(dictionary?.office?.gapScale).toBeUndefined();
  });

  test.for([
    { name: 'a floor of nothing', floors: '|0||', column: 7 },
    { name: 'a floor in words', floors: '||一家|', column: 8 },
    { name: 'two steps', floors: '|||1;2', column: 9 },
    { name: 'steps that fall', floors: '|||3;2;1', column: 9 },
  ])('$name is an error in its cell', ({ floors, column }) => {
    const { dictionary, problems } = read(floors);
    expect(dictionary).toBeNull();
    expect(problems.map((problem) => [problem.code, problem.column])).toEqual([
      ['bad-dictionary', column],
    ]);
  });
});
