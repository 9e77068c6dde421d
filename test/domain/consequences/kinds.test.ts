import { describe, expect, test } from 'vitest';
import { consequences } from '#domain/consequences/consequences.ts';
import { NOTHING } from '#domain/consequences/types.ts';
import { SAMPLE, sampleRow } from '../bulletin/sample-board.ts';
import {
  before,
  compare,
  dictionaryOf,
  GDP,
  SALES,
  sampleFinding,
  sampleState,
} from './sample-state.ts';

describe('what follows', () => {
  test('what turns a status comes before what only changes, and that before what goes and comes', () => {
    const after = [
      sampleRow(GDP, [
        ['city', '10.3'],
        ['east', '9.0'],
        ['west', '12.5'],
        ['park', '1.0'],
      ]),
      before[1]!,
    ];
    const { list } = compare(before, after).cells;
    expect(list.map(({ kind, regionId }) => [kind, regionId])).toEqual([
      ['changed', 'east'],
      ['changed', 'city'],
      ['changed', 'west'],
      ['removed', 'north'],
      ['added', 'park'],
    ]);
  });

  test('a value printed with more decimals, or missing for another reason, is a change', () => {
    const withReason = sampleState(before);
    const after = {
      ...withReason,
      cells: withReason.cells.map((cell) =>
        cell.regionId === 'north' && cell.indicatorId === 'sales'
          ? { ...cell, missingReason: 'blank' as const }
          : { ...cell, decimals: cell.indicatorId === 'gdp' ? 2 : 1 },
      ),
    };
    expect(compare(before, after).cells).toMatchObject({ changed: 5, same: 2 });
  });

  test('a target that comes, goes or has other words is told with both', () => {
    const said = [
      sampleRow(GDP, [
        ['east', '11.0', '10.0'],
        ['west', '12.0', null],
        ['north', '9.5', '10.0'],
      ]),
    ];
    const after = [
      sampleRow(GDP, [
        ['east', '11.0', '10-12'],
        ['west', '12.0', '10.0'],
        ['north', '9.5', null],
      ]),
    ];
    const { list } = compare(said, after).targets;
    expect(
      list.map(({ kind, regionId, before, after }) => [kind, regionId, before, after]),
    ).toEqual([
      ['changed', 'east', '10.0', '10-12'],
      ['removed', 'north', '10.0', null],
      ['added', 'west', null, '10.0'],
    ]);
  });

  test('a place that moves for who is compared says so', () => {
    const figures = [
      ['east', '11.0'],
      ['west', '12.0'],
      ['park', '11.5'],
    ] as const;
    const { ranks } = compare(
      [sampleRow(GDP, figures)],
      [sampleRow({ ...GDP, groupId: 'all' }, figures)],
    );
    expect(ranks.map(({ regionId, from, to, cause }) => [regionId, from, to, cause])).toEqual([
      ['east', 2, 3, 'group'],
      ['park', null, 2, 'group'],
    ]);
  });

  test('a department is held to the figures of the city', () => {
    const after = [before[0]!, sampleRow(SALES, [['city', '10.0']])];
    expect(compare(before, after).departments).toEqual([
      {
        id: 'swj',
        from: { monitorable: 1, unmet: 1, unmetSharePct: 100 },
        to: { monitorable: 1, unmet: 0, unmetSharePct: 0 },
      },
    ]);
  });

  test('a finding is the same in another file and row, and two alike are two', () => {
    const [gap, sum] = [sampleFinding(), sampleFinding({ code: 'city-sum', severity: 'warning' })];
    const rank = sampleFinding({ code: 'rank-differs' });
    const result = compare(
      sampleState(before, { findings: [gap, gap, rank] }),
      sampleState(before, { findings: [sum, { ...gap, file: 'new.csv', row: 9 }] }),
    );
    expect(result.findings).toEqual({ appeared: [sum], gone: [gap, rank], same: 1 });
  });

  test("the office's own paragraphs and the number of the document are compared too", () => {
    const result = compare(
      sampleState(before, { info: { opening: '各县：\n一段。\n末段。' } }),
      sampleState(before, { info: { docNo: '〔2019〕51号', opening: '各县：\n新段。\n末段。' } }),
    );
    expect(result.sentences.map(({ role, before, after }) => [role, before, after])).toEqual([
      ['around', '〔2019〕50号', '〔2019〕51号'],
      ['words', '一段。', '新段。'],
    ]);
  });

  test('a first publication adds everything and is set beside the release before it', () => {
    const state = sampleState(before);
    const earlier = [
      sampleRow(GDP, [['north', '10.0']], { start: '2019-01', end: '2019-05' }),
      before[1]!,
    ];
    const result = consequences(NOTHING, state, {
      dictionary: dictionaryOf(before),
      previous: { id: '2019-05', period: { start: '2019-01', end: '2019-05' }, rows: earlier },
    });
    expect(result.cells).toMatchObject({ added: 7, changed: 0, removed: 0, same: 0 });
    expect(result.sentences.every(({ kind }) => kind === 'added')).toBe(true);
    expect(result.sincePrevious?.id).toBe('2019-05');
    expect(result.sincePrevious?.statuses[0]).toMatchObject({
      regionId: 'north',
      from: { status: 'met' },
      to: { status: 'unmet' },
    });
  });

  test('what a draft has not got yet did not vanish: of a half-filled one only what is there is compared', () => {
    const previous = { id: '2019-05', period: { start: '2019-01', end: '2019-05' }, rows: before };
    const context = { dictionary: dictionaryOf(before), previous };
    expect(consequences(NOTHING, NOTHING, context).sincePrevious).toBeNull();

    // Of two indicators in four regions one figure came: 9.0 of the east, below its target.
    const half = sampleState([sampleRow(GDP, [['east', '9.0']])]);
    const { sincePrevious } = consequences(NOTHING, half, context);
    expect(sincePrevious?.statuses.map(({ regionId }) => regionId)).toEqual(['east']);
    expect(sincePrevious?.regions.map(({ id }) => id)).toEqual(['east']);
    expect(sincePrevious?.departments).toEqual([]);
  });

  test('an indicator that the dictionary no longer has is told last', () => {
    const after = [
      sampleRow({ ...GDP, id: 'gone' }, [['east', '1.0']]),
      sampleRow(GDP, [['east', '1.0']]),
    ];
    const { cells } = consequences(NOTHING, sampleState(after), {
      dictionary: { ...SAMPLE, indicators: [after[1]!.indicator] },
      previous: null,
    });
    expect(cells.list.map(({ indicatorId }) => indicatorId)).toEqual(['gdp', 'gone']);
  });
});
