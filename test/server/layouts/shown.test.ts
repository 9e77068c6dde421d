import { describe, expect, it } from 'vitest';
import type { SheetAnswer } from '#domain/layout/shown.ts';
import { openNameBook } from '#server/layouts/name-book.ts';
import { readSheets } from '#server/layouts/read-sheets.ts';

const book = openNameBook({
  regions: [
    { id: 'city', name: '云汀市', kind: 'city', insideId: null, names: ['全市'] },
    { id: 'linxi', name: '临溪区', kind: 'county', insideId: 'city', names: [] },
    { id: 'beiyu', name: '北屿区', kind: 'county', insideId: 'city', names: [] },
  ],
  indicators: [
    { id: 'power', name: '用电量', unit: '万千瓦时', measure: 'level', names: [], tiedTo: null },
    {
      id: 'power-growth',
      name: '用电量增速',
      unit: '%',
      measure: 'rate',
      names: [],
      tiedTo: 'power',
    },
  ],
});

function read(rows: readonly string[], answers: readonly SheetAnswer[] = []) {
  const bytes = new TextEncoder().encode(rows.join('\n'));
  return readSheets('表.csv', bytes, {
    book,
    symbols: new Map(),
    shown: [{ sheet: null, answers }],
    template: null,
    hint: { start: '2026-01', end: '2026-05' },
  });
}

const figuresOf = (reading: ReturnType<typeof read>) =>
  reading.figures.map((one) => [
    one.address,
    one.regionId,
    one.indicatorId,
    one.period && `${one.period.start}/${one.period.end}`,
    one.unit,
    one.value,
  ]);

const cells = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});

describe('what a person shows of a sheet', () => {
  const BARE = ['2026年1-5月用电量', '', '临溪区,12.5,3.1', '北屿区,7.0,-0.4'];

  it('tells two columns without heads apart', () => {
    const bare = read(BARE);
    expect(bare.questions.map(({ about }) => about)).toContain('unit');
    const shown = read(BARE, [
      { about: 'value', dimension: 'unit', value: '万千瓦时', cells: cells(3, 2, 4, 2) },
      { about: 'value', dimension: 'kind', value: 'growth', cells: cells(3, 3, 4, 3) },
    ]);
    expect(shown.questions).toEqual([]);
    expect(figuresOf(shown)).toEqual([
      ['B3', 'linxi', 'power', '2026-01/2026-05', '万千瓦时', '12.5'],
      ['C3', 'linxi', 'power-growth', '2026-01/2026-05', '%', '3.1'],
      ['B4', 'beiyu', 'power', '2026-01/2026-05', '万千瓦时', '7.0'],
      ['C4', 'beiyu', 'power-growth', '2026-01/2026-05', '%', '-0.4'],
    ]);
  });

  it('leaves lines and columns out', () => {
    const shown = read(
      ['2026年1-5月用电量（万千瓦时）', '地区,数量,上报户数', '临溪区,12.5,3', '北屿区,7.0,4'],
      [{ about: 'area', cells: cells(2, 3, 4, 3), role: 'leave-out', direction: null }],
    );
    expect(figuresOf(shown).map(([address]) => address)).toEqual(['B3', 'B4']);
  });

  it('takes a cell for the region of the whole table', () => {
    const rows = ['用电情况', '报送：临溪区供电所,', '指标,2026年5月（万千瓦时）', '用电量,3.2'];
    const shown = read(rows, [
      { about: 'area', cells: cells(2, 1), role: 'region', direction: null },
      { about: 'value', dimension: 'cumulative', value: 'no', cells: null },
    ]);
    expect(figuresOf(shown)).toEqual([
      ['B4', 'linxi', 'power', '2026-05/2026-05', '万千瓦时', '3.2'],
    ]);
  });

  it('finds figures only where they were shown', () => {
    const rows = [
      '2026年1-5月用电量（万千瓦时）',
      '地区,本期,合同',
      '临溪区,12.5,881',
      '北屿区,7.0,882',
    ];
    const shown = read(rows, [
      { about: 'area', cells: cells(3, 2, 4, 2), role: 'figures', direction: null },
    ]);
    expect(figuresOf(shown).map(([address]) => address)).toEqual(['B3', 'B4']);
  });

  it('maps a name in its unit only', () => {
    const rows = ['2026年1-5月', '地区,电量（万千瓦时）,电量增长（%）', '临溪区,12.5,3.1'];
    const answer: SheetAnswer = {
      about: 'name',
      dimension: 'indicator',
      text: '电量',
      unit: '万千瓦时',
      to: { as: 'entry', id: 'power' },
    };
    const shown = read(rows, [answer]);
    expect(figuresOf(shown).map(([, , indicator]) => indicator)).toEqual(['power', null]);
    expect(shown.questions.map(({ name, unit }) => [name, unit])).toEqual([['电量', '%']]);
  });

  it('refuses a name mapped to another unit', () => {
    const rows = ['2026年1-5月', '地区,电量（万千瓦时）', '临溪区,12.5'];
    const shown = read(rows, [
      {
        about: 'name',
        dimension: 'indicator',
        text: '电量',
        unit: '万千瓦时',
        to: { as: 'entry', id: 'power-growth' },
      },
    ]);
    expect(figuresOf(shown)).toEqual([
      ['B3', 'linxi', null, '2026-01/2026-05', '万千瓦时', '12.5'],
    ]);
  });

  it('offers the year of the release where the sheet has none', () => {
    const { questions } = read([
      '1-5月用电量（万千瓦时）',
      '地区,数量',
      '临溪区,12.5',
      '北屿区,7.0',
    ]);
    expect(questions.map(({ about, options }) => [about, options[0]?.label.zh])).toEqual([
      ['year', '2026年'],
    ]);
  });
});
